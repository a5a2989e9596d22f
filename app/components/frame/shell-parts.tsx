import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { KitWordsProvider } from "#app/ui/kit-words.tsx";
import { LanguageButton } from "#app/ui/language-button.tsx";
import { SkipLink } from "#app/ui/skip-link.tsx";

export type NavItem = { href: string; text: string; current: boolean };

/** What both shells begin with: the words of the kit, and the way past the header. */
export function ShellFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation("shell");
  const words = {
    errorPrefix: t("form.error-prefix"),
    optional: t("form.optional"),
    fileWords: () => ({
      chosen: t("form.files-chosen"),
      choose: t("form.choose-file"),
      drop: t("form.drop-file"),
      photo: t("form.take-photo"),
      remove: t("word.remove"),
      removeNamed: t("form.remove-file", { name: "%" }),
      shrinking: t("form.shrinking"),
      shrunk: t("form.shrunk", { size: "%" }),
      sending: t("form.sending-files", { part: "%" }),
      checking: t("form.checking-files"),
      notSent: t("form.not-sent"),
      notTaken: t("form.not-taken"),
      tooLarge: t("form.too-large"),
    }),
  };
  return (
    <KitWordsProvider words={words}>
      <SkipLink text={t("skip-to-content")} />
      {children}
    </KitWordsProvider>
  );
}

/** A neutral mark that each office replaces at /emblem.svg; never a state emblem by default. */
export function BrandMark({ small }: { small?: boolean }) {
  const side = small ? 36 : 48;
  return <img src="/emblem.svg" alt="" width={side} height={side} className="shrink-0" />;
}

const switchLook =
  "inline-flex min-h-target items-center rounded-control px-2 text-sm text-white hover:bg-navy-700 hover:text-white";

type LanguageSwitchProps = {
  href: string;
  /** The id of the page's form, where what was typed into it goes along to the other language. */
  form?: string | undefined;
};

/** The same page in the other language, named in that language. */
export function LanguageSwitch({ href, form }: LanguageSwitchProps) {
  const { t } = useTranslation("shell");
  const code = t("language.other-code");
  if (form === undefined)
    return (
      <Anchor href={href} reload lang={code} hrefLang={code} className={switchLook}>
        {t("language.other")}
      </Anchor>
    );
  const words = { goOn: t("word.continue"), language: t("language.other") };
  return <LanguageButton form={form} href={href} code={code} words={words} look={switchLook} />;
}
