import { staffAddress } from "#app/addresses.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { answerDataRequestForm, extendDataRequestForm } from "#app/forms/rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { dataRequestFile } from "#app/server/queries/rights/data-requests.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import {
  acknowledgeDataRequest,
  answerDataRequest,
  extendDataRequest,
} from "#app/server/usecases/rights/answer-data-request.ts";
import { withdrawConsentFor } from "#app/server/usecases/rights/consent.ts";
import { eraseForRequest } from "#app/server/usecases/rights/erase-data.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/request.ts";
import { AnswerCard, ExtendCard } from "./answer-forms.tsx";
import { BackupsCard, ErasedCard, FactsCard, KeptCard } from "./request-facts.tsx";
import { AcknowledgeCard, DoCard } from "./request-forms.tsx";

type Asked = Pick<Route.LoaderArgs, "context" | "params">;

async function openFile({ context, params }: Asked) {
  const { app, actor, base } = readStaffRequest(context);
  const id = readNumber(params.id ?? null) ?? 0;
  const file = await dataRequestFile(app, actor, id, context.get(requestFacts).backupsKept);
  if (file === null) throw notFound();
  return { file, app, actor, base, id };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { file, base } = await openFile({ context, params });
  return { file, base };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  type Opened = Awaited<ReturnType<typeof openFile>>;
  const here = ({ base, id }: Opened) => staffAddress(base, "dataRequest", { id });
  const acts = {
    acknowledge: (at: Opened) =>
      redirectWhenDone(here(at), acknowledgeDataRequest(at.app, at.actor, at.id)),
    extend: (at: Opened) =>
      handleForm(form, extendDataRequestForm, here(at), (more) =>
        extendDataRequest(at.app, at.actor, at.id, more),
      ),
    erase: (at: Opened) => redirectWhenDone(here(at), eraseForRequest(at.app, at.actor, at.id)),
    "end-consent": (at: Opened) =>
      redirectWhenDone(here(at), withdrawConsentFor(at.app, at.actor, at.file.request.code ?? "")),
    answer: (at: Opened) =>
      handleForm(form, answerDataRequestForm, here(at), (given) =>
        answerDataRequest(at.app, at.actor, at.id, given),
      ),
  };
  const act = chooseAct(form, acts, null);
  return act(await openFile({ context, params }));
}

export default function DataRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("rights");
  const { file, base } = loaderData;
  const { request, number, owed, kept, backups } = file;
  const day = (on: string) => dayInWords(on, i18n.language);
  const isOpen = owed !== null;
  return (
    <RecordsPage
      title={`${t(`kind.${request.kind}`)} – ${number}`}
      lead={t("one.lead", { received: day(request.receivedOn), due: day(request.dueOn) })}
      back={{ href: staffAddress(base, "dataRequests"), text: t("list.title") }}
      outcome={actionData}
      actions={
        <LinkButton
          href={staffAddress(base, "dataRequestPaper", { id: request.id })}
          variant="secondary"
        >
          {t("one.paper")}
        </LinkButton>
      }
    >
      <TwoColumns
        main={
          <>
            <FactsCard file={file} base={base} />
            {owed?.what === "first-answer" && <AcknowledgeCard />}
            {isOpen && <DoCard file={file} base={base} />}
            {isOpen && <AnswerCard problems={actionData?.problems} />}
          </>
        }
        side={
          <>
            {request.erased !== "" && <ErasedCard erased={request.erased} />}
            {kept && <KeptCard kept={kept} />}
            {backups.length > 0 && <BackupsCard backups={backups} />}
            {isOpen && request.extendedFrom === null && (
              <ExtendCard most={file.mostDays} problems={actionData?.problems} />
            )}
          </>
        }
      />
    </RecordsPage>
  );
}
