import { data, redirect } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { PaperSheet } from "#app/components/petition/paper-sheet.tsx";
import type { Result } from "#app/domain/result.ts";
import { letterSentForm } from "#app/forms/petition/chase-letter.ts";
import { signedPaper } from "#app/forms/petition/signed-paper.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { draftChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { hasOwnForm } from "#app/server/documents/own-form/paper-file.ts";
import { chaseLetter } from "#app/server/queries/staff/chasing.ts";
import { numberChaseLetter } from "#app/server/usecases/sending/number-chase-letter.ts";
import { recordLetterSent } from "#app/server/usecases/sending/record-letter-sent.ts";
import { Banner } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { type ReadForm, readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { signerAsked } from "../paper/open-paper.ts";
import { OwnFormNote } from "../paper/own-form-note.tsx";
import { SignerChoice } from "../paper/signer-choice.tsx";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/letter.ts";
import { ChatText, NumberForm, type RefusedLetterForm, SentForm } from "./letter-forms.tsx";

type Found = NonNullable<Awaited<ReturnType<typeof chaseLetter>>>;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await chaseLetter(app, actor, readNumber(params.letterId ?? null) ?? 0);
  const draft =
    found && (await draftChaseLetter(app.database.read, found.letter, signerAsked(request)));
  if (!found || !draft) throw notFound();
  return {
    ...found,
    paper: draft.paper,
    hasOwnForm: await hasOwnForm(app.database.read, draft),
    signer: signerAsked(request),
    saved: new URL(request.url).searchParams.has(queryKeys.saved),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  const acts = {
    number: ({ letter: { id }, today }: Found) =>
      keep(id, "number", readForm(form, signedPaper(today)), (signed) =>
        numberChaseLetter(app, actor, id, signed),
      ),
    sent: ({ letter: { id }, today }: Found) =>
      keep(id, "sent", readForm(form, letterSentForm(today)), (sent) =>
        recordLetterSent(app, actor, id, sent),
      ),
  };
  const act = chooseAct(form, acts, "number");
  const found = await chaseLetter(app, actor, readNumber(params.letterId ?? null) ?? 0);
  if (found === null) throw notFound();
  return act(found);
}

/** Keeps what was read, and leads back to the letter; or says what is wrong with the form. */
async function keep<Typed>(
  letterId: Found["letter"]["id"],
  intent: RefusedLetterForm["intent"],
  read: ReadForm<Typed>,
  change: (typed: Typed) => Promise<Result<unknown>>,
) {
  if (!read.ok)
    return data({ intent, problems: read.problems } satisfies RefusedLetterForm, { status: 422 });
  const done = await change(read.value);
  if (!done.ok) throw notFound();
  return redirect(withQuery(addressOf(addresses.office.chaseLetter, { letterId }), { saved: 1 }));
}

export default function Letter({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "forms"]);
  const { letter, paper, signer, saved, today, hasOwnForm } = loaderData;
  const { summary } = useProblems(refusedForm?.problems);
  return (
    <>
      <div className="print:hidden">
        <StaffTitle hasError={refusedForm !== undefined}>{t("chase.letter")}</StaffTitle>
        <BackLink href={addresses.office.chasing} text={t("chase.title")} />
        {saved && <Banner>{t("chase.saved")}</Banner>}
        <ErrorSummary
          title={t("forms:errorSummary.title", { count: summary.length })}
          errors={summary}
        />
        <PageHeading
          caption={letter.agency}
          lead={t("chase.letter-lead")}
          actions={
            <>
              <PrintButton />
              <LinkButton
                href={withQuery(
                  addressOf(addresses.office.chaseLetterDocx, { letterId: letter.id }),
                  { signer },
                )}
                reload
                variant="secondary"
                icon="download"
              >
                {t("papers.docx")}
              </LinkButton>
            </>
          }
        >
          {t("chase.letter")}
        </PageHeading>
      </div>
      <TwoColumns
        main={
          <div className="min-w-0">
            <div className="mb-6 grid gap-4 print:hidden">
              {hasOwnForm && <OwnFormNote />}
              <SignerChoice signers={paper.signers} chosen={signer} />
            </div>
            <PaperSheet paper={paper} />
          </div>
        }
        side={
          <div className="grid gap-6 print:hidden">
            <NumberForm letter={letter} today={today} refusedForm={refusedForm} />
            <SentForm letter={letter} today={today} refusedForm={refusedForm} />
            <ChatText letter={letter} />
          </div>
        }
      />
    </>
  );
}
