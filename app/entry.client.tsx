import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { HydratedRouter } from "react-router/dom";
import { isLanguage } from "./i18n/language.ts";
import { loadBrowserI18n } from "./i18n/setup.client.ts";

const spoken = document.documentElement.lang;
const i18n = await loadBrowserI18n(isLanguage(spoken) ? spoken : "vi");

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
