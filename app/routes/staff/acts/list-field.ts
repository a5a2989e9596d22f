/** The hidden field of a form that stands in a list: the queue to which it leads back. */
export const listField = "list";
