export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string | null | undefined): text is Language =>
  text === "vi" || text === "en";
