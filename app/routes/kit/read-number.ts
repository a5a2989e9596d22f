const asWritten = /^\d{1,9}$/;

/** A whole number as our addresses and forms write it, such as an id; null for what no row can have. */
export const readNumber = (text: unknown): number | null =>
  typeof text === "string" && asWritten.test(text) ? Number(text) : null;
