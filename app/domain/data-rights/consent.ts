/** Raised whenever the words change by which a sender agrees to be named: what was agreed to stays as it was. */
export const consentVersion = "1";
