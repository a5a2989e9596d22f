import { letterPages } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

type Typed = Readonly<Record<string, string>>;

const aboutLengthMax = 80;

/** By what the writer knows an unsent letter again: its sentence or how it begins; empty without either. */
export function aboutOf(typed: Typed | undefined): string {
  const text = (typed?.summary || typed?.content || "").trim().replaceAll(/\s+/g, " ");
  return text.length > aboutLengthMax ? `${text.slice(0, aboutLengthMax).trimEnd()}…` : text;
}

type Props = {
  unsent: readonly { readonly letter: number; readonly about: string }[];
  /** The letters whose receipts can be seen again. */
  sent: readonly number[];
  /** Under which number a further letter would stand; null where there is no room for one. */
  next: number | null;
};

/** Begin, go on with what is unsent in this browser, or see what was sent from it. */
export function OwnLetters({ unsent, sent, next }: Props) {
  const { t } = useTranslation("public");
  const newest = sent.at(-1);
  const several = unsent.length > 1;
  return (
    <div className="grid gap-4">
      {several && (
        <ul className="grid gap-3">
          {unsent.map(({ letter, about }) => (
            <li key={letter} className="wrap-anywhere">
              <a href={letterPages(letter).content} className="font-semibold">
                {t("send.start.resume")}
              </a>
              {about !== "" && <p className="text-ink-2">{about}</p>}
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        {unsent.length === 1 && (
          <LinkButton href={letterPages(unsent[0]?.letter ?? 1).content} icon="arrow-right">
            {t("send.start.resume")}
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton
            href={letterPages(next).content}
            variant={unsent.length === 0 ? "primary" : "secondary"}
            {...(unsent.length === 0 && { icon: "arrow-right" })}
          >
            {unsent.length === 0 ? t("send.start.begin") : t("send.start.begin-another")}
          </LinkButton>
        )}
      </ButtonRow>
      {newest !== undefined && (
        <p>
          <a href={letterPages(newest).receipt}>{t("send.start.receipts")}</a>
        </p>
      )}
    </div>
  );
}
