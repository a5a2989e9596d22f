import { addresses, type LetterPages, withQuery } from "#app/addresses.ts";
import type { ScopeHint } from "#app/domain/petition/intake/scope-hint.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { useSite } from "../site-data.ts";
import { backToCheck } from "./says.ts";

const emergencyNumbers = ["113", "114", "115"] as const;

type Props = { hints: readonly ScopeHint[]; pages: LetterPages };

/** What the letter sounds like, each with where to turn; whoever means it so goes on below. */
export function ScopeNotice({ hints, pages }: Props) {
  const { t } = useTranslation("public");
  return (
    <div className="grid gap-4">
      {hints.map((hint) =>
        hint === "emergency" ? (
          <Alert key={hint} tone="error" role="alert" title={t("send.hint.emergency.title")}>
            <p>{t("send.hint.emergency.body")}</p>
            <EmergencyCalls />
          </Alert>
        ) : (
          <Alert key={hint} title={t(`send.hint.${hint}.title`)}>
            <p>{t(`send.hint.${hint}.body`)}</p>
            <ButtonRow>
              <WayOn hint={hint} pages={pages} />
              <LinkButton variant="quiet" compact href="#answers" reload>
                {t("send.hint.go-on")}
              </LinkButton>
            </ButtonRow>
          </Alert>
        ),
      )}
    </div>
  );
}

/** Large enough to be tapped by a hand that shakes. */
function EmergencyCalls() {
  const { t } = useTranslation("public");
  return (
    <ul className="mt-2 grid gap-3 sm:grid-cols-3">
      {emergencyNumbers.map((number) => (
        <li key={number}>
          <a
            href={`tel:${number}`}
            className="flex min-h-16 flex-col items-center justify-center rounded-control bg-red px-4 py-2 text-center text-white no-underline hover:bg-red-dark hover:text-white"
          >
            <span className="text-2xl font-bold">{t("send.hint.call", { number })}</span>
            <span>{t(`send.hint.calls.${number}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where to turn instead: a telephone, another door, or back to the text. */
function WayOn({ hint, pages }: { hint: Exclude<ScopeHint, "emergency">; pages: LetterPages }) {
  const { t } = useTranslation("public");
  const hotline = useSite().contact?.hotline ?? "";
  if (hint === "own-number" || hint === "other-language")
    return (
      <LinkButton
        variant="secondary"
        compact
        href={`${withQuery(pages.content, { ...backToCheck })}#content`}
      >
        {t("send.hint.change")}
      </LinkButton>
    );
  if (hint === "field-report" && hotline !== "")
    return (
      <LinkButton variant="secondary" compact href={`tel:${hotline.replace(/[^\d+]/g, "")}`} reload>
        {t("send.hint.call", { number: hotline })}
      </LinkButton>
    );
  return (
    <LinkButton variant="secondary" compact href={`${addresses.send.start}#${hint}`}>
      {t(`send.hint.doors.${hint}`)}
    </LinkButton>
  );
}
