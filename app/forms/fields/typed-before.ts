/** A form with this field is shown again as it is, and nothing is done with it. */
export const typedBeforeField = "typed-before";
