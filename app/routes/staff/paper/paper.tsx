import { withQuery } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { PaperSheet } from "#app/components/petition/paper-sheet.tsx";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/paper.ts";
import { openPaper, recordOpening } from "./open-paper.ts";
import { OwnFormNote } from "./own-form-note.tsx";
import { SignerChoice } from "./signer-choice.tsx";

/** The draft without the sender; nothing is recorded by looking at it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  return openPaper(request, context, params, "covered");
}

/** With the sender's name and address, which is recorded like every opening of the contact data. */
export async function action({ request, context, params }: Route.ActionArgs) {
  await openPaper(request, context, params, "covered");
  await recordOpening(context, params);
  return openPaper(request, context, params, "whole");
}

export default function Paper({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const { paper, code, signer, address, mayOpen, hasOwnForm } = actionData ?? loaderData;
  const title = t(`papers.kind.${paperNames[paper.kind]}`);
  return (
    <>
      <div className="print:hidden">
        <StaffTitle>{`${title} – ${code}`}</StaffTitle>
        <BackLink href={href(address)} text={t("act.back", { code })} />
        <PageHeading caption={code}>{title}</PageHeading>
        <div className="mx-auto mb-6 grid max-w-[52rem] gap-4">
          <Alert>{t(actionData ? "papers.draft-whole" : "papers.draft")}</Alert>
          {hasOwnForm && <OwnFormNote />}
          <SignerChoice signers={paper.signers} chosen={signer} />
          <div className="flex flex-wrap gap-3">
            {mayOpen && !actionData && (
              <form method="post">
                <Button icon="lock">{t("papers.with-sender")}</Button>
              </form>
            )}
            <PrintButton />
            {mayOpen && (
              <form
                method="post"
                action={withQuery(href(address, "paperDocx", { kind: paper.kind }), { signer })}
              >
                <Button variant="secondary" icon="download">
                  {t("papers.docx")}
                </Button>
              </form>
            )}
          </div>
        </div>
      </div>
      <PaperSheet paper={paper} />
    </>
  );
}
