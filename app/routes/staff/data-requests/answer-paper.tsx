import { staffAddress, withQuery } from "#app/addresses.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { PaperSheet } from "#app/components/petition/paper-sheet.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { signerAsked } from "../paper/open-paper.ts";
import { SignerChoice } from "../paper/signer-choice.tsx";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/answer-paper.ts";
import { openAnswer } from "./open-answer.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { base } = readStaffRequest(context);
  const signer = signerAsked(request);
  const { draft, number, id } = await openAnswer(context, params.id, signer);
  return { base, id, number, signer, paper: draft.paper };
}

export default function AnswerPaper({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("rights");
  const { base, id, number, signer, paper } = loaderData;
  const docx = withQuery(staffAddress(base, "dataRequestDocx", { id }), { signer });
  return (
    <>
      <div className="print:hidden">
        <StaffTitle>{`${t("one.paper")} – ${number}`}</StaffTitle>
        <BackLink href={staffAddress(base, "dataRequest", { id })} text={number} />
        <PageHeading
          caption={number}
          actions={
            <>
              <PrintButton />
              <LinkButton href={docx} reload variant="secondary" icon="download">
                {t("one.docx")}
              </LinkButton>
            </>
          }
        >
          {t("one.paper")}
        </PageHeading>
        <div className="mb-6">
          <SignerChoice signers={paper.signers} chosen={signer} />
        </div>
      </div>
      <PaperSheet paper={paper} />
    </>
  );
}
