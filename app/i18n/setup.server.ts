/** One ready instance for each language, with every sentence in memory. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./language.ts";
import { defaultNamespace, namespaces } from "./namespaces.ts";
import { en } from "./resources.en.ts";
import { vi } from "./resources.vi.ts";

function instance(language: Language): i18n {
  const made = i18next.createInstance();
  void made.use(initReactI18next).init({
    lng: language,
    resources: { vi, en },
    ns: [...namespaces],
    defaultNS: defaultNamespace,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return made;
}

const instances = { vi: instance("vi"), en: instance("en") };

export const i18nFor = (language: Language): i18n => instances[language];

/**
 * A sentence whose key is put together from a stored code; that every code has one is held by
 * `locales.test.ts`, which the type of the keys cannot see.
 */
export function sentence(
  language: Language,
  key: string,
  facts: { readonly [name: string]: string | number } = {},
): string {
  const say = instances[language].t as unknown as (key: string, facts: object) => string;
  return say(key, facts);
}
