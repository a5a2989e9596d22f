/** Everything of a petition that may have a limit. */
export const clockNames = [
  "register",
  "forward",
  "return",
  "reply",
  "check",
  "completion",
  "supplement",
  "publication",
  "extension",
  "progress",
  "direction",
  "rating",
] as const;
export type ClockName = (typeof clockNames)[number];

/** Which version of which rule counted something, such as `reply@2`. */
export type RuleReference = string & { readonly brand: "RuleReference" };
