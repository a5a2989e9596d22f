/**
 * The sentences of the page's own language, which the browser loads once, before it hydrates; the
 * server has `i18nFor`.
 */
import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./language.ts";
import { defaultNamespace, namespaces } from "./namespaces.ts";

export async function loadBrowserI18n(language: Language): Promise<i18n> {
  const resources: Resource =
    language === "vi"
      ? { vi: (await import("./resources.vi.ts")).vi }
      : { en: (await import("./resources.en.ts")).en };
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    resources,
    ns: [...namespaces],
    defaultNS: defaultNamespace,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
