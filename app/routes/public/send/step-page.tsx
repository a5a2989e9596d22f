import type { ReactNode } from "react";
import { addresses, type LetterPages } from "#app/addresses.ts";
import type { ScopeHint } from "#app/domain/petition/intake/scope-hint.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackButton, BackLink } from "#app/ui/breadcrumbs.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { StepCaption } from "#app/ui/stepper.tsx";
import { GivenBack } from "../given-back.tsx";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { type Errors, ProblemSummary } from "../problem-summary.tsx";
import { useSite } from "../site-data.ts";
import { type Said, stepForm, stepsInAll } from "./says.ts";
import { ScopeNotice } from "./scope-notice.tsx";

/**
 * Besides what the page before says: the browser did not bring its cookie, to the first step or to a
 * later one; the letter is not found at all; as many letters as may be are unsent; unsent letters of all
 * take as much room as they may.
 */
export type StepNotice = Said | "cookie" | "cookie-later" | "lost" | "too-many" | "no-room" | null;

type Props = {
  number: number;
  title: string;
  lead?: ReactNode;
  /** Where the way back leads where nothing is typed; from a form it takes the text along. */
  backHref?: string;
  pages: LetterPages;
  notice: StepNotice;
  hints: readonly ScopeHint[];
  errors: Errors;
  /** Names of the fields from top to bottom. */
  order: readonly string[];
  children: ReactNode;
};

/** What every step of sending shares: the way back, what is wrong, where one stands. */
export function StepPage({
  number,
  title,
  lead,
  backHref,
  pages,
  notice,
  hints,
  errors,
  order,
  children,
}: Props) {
  const { t } = useTranslation("shell");
  const caption = t("form.step", { step: number, total: stepsInAll });
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <PageBody width="column">
      <PageTitle page={`${caption}: ${title}`} withError={hasErrors} />
      {backHref === undefined ? (
        <BackButton form={stepForm} text={t("word.back")} />
      ) : (
        <BackLink href={backHref} text={t("word.back")} />
      )}
      <ProblemSummary errors={errors} order={order} />
      <Notices notice={notice} hints={hints} pages={pages} />
      <PageHeading
        caption={<StepCaption text={caption} step={number} total={stepsInAll} />}
        lead={lead}
      >
        {title}
      </PageHeading>
      {backHref === undefined && <GivenBack of={stepForm} />}
      <FormColumn>{children}</FormColumn>
      <PageScript />
    </PageBody>
  );
}

type NoticesProps = Pick<Props, "notice" | "hints" | "pages">;

function Notices({ notice, hints, pages }: NoticesProps) {
  if (notice === null && hints.length === 0) return null;
  return (
    <div className="mb-6 grid gap-4">
      {notice !== null && (
        <div data-empty-step={notice === "empty" || undefined}>
          <StepAlert notice={notice} />
        </div>
      )}
      {hints.length > 0 && <ScopeNotice hints={hints} pages={pages} />}
    </div>
  );
}

const withPhone: readonly StepNotice[] = ["cookie", "cookie-later", "lost", "no-room"];
/** What leaves the person where he is; the others say what became of what he did. */
const refusing: readonly StepNotice[] = [...withPhone, "too-many"];

/** Says only what is so on this step: what is still there, and what is not. */
function StepAlert({ notice }: { notice: NonNullable<StepNotice> }) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  return (
    <Alert
      tone={notice === "apart" ? "info" : "warning"}
      role={refusing.includes(notice) ? "alert" : "status"}
      title={t(`send.notice.${notice}.title`)}
    >
      <p>{t(`send.notice.${notice}.body`)}</p>
      {withPhone.includes(notice) && <p>{t("send.notice.call", { phone })}</p>}
      {(notice === "apart" || notice === "too-many") && (
        <p>
          <a href={addresses.send.start}>{t("send.notice.see-letters")}</a>
        </p>
      )}
    </Alert>
  );
}
