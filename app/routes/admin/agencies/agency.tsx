import { addresses, addressOf } from "#app/addresses.ts";
import { agency as agencyForm } from "#app/forms/administration/agency.ts";
import { droppedAssigneeRule, newAssigneeRule } from "#app/forms/administration/assignee-rule.ts";
import { endedDivision, newDivision, renamedDivision } from "#app/forms/administration/division.ts";
import { droppedSigner, newSigner, paperParts } from "#app/forms/administration/paper-form.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { assigneeRulesOf } from "#app/server/queries/admin/assignee-rules.ts";
import { divisionsOf } from "#app/server/queries/admin/divisions.ts";
import { paperFormOfAgency } from "#app/server/queries/admin/paper-form.ts";
import { changeAgency } from "#app/server/usecases/administration/change-agency.ts";
import {
  dropAssigneeRule,
  setAssigneeRule,
} from "#app/server/usecases/administration/change-assignee-rules.ts";
import {
  addDivision,
  endDivision,
  renameDivision,
} from "#app/server/usecases/administration/change-division.ts";
import {
  addSigner,
  changePaperParts,
  dropSigner,
} from "#app/server/usecases/administration/change-paper-form.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm } from "../../kit/handle-form.ts";
import { hasIntent } from "../../kit/has-intent.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/agency";
import { AgencyForm } from "./agency-form.tsx";
import { AssigneeCard } from "./assignee-card.tsx";
import { DivisionList } from "./division-list.tsx";
import { PaperCard } from "./paper-card.tsx";

const divisionIntents = ["add-division", "rename-division", "end-division"];
const assigneeIntents = ["add-assignee", "drop-assignee"];
const paperIntents = ["paper-parts", "add-signer", "drop-signer"];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor, language } = readStaffRequest(context);
  const agencies = await agencyTree(app, actor);
  const stored = agencies?.find(({ code }) => code === params.code);
  if (!agencies || !stored) throw notFound();
  const divisions = await divisionsOf(app, actor, stored.id);
  const papers = await paperFormOfAgency(app, actor, stored.id);
  const assignees = await assigneeRulesOf(app, actor, stored.id, language);
  if (assignees === null) throw notFound();
  return { agencies, stored, divisions, papers, assignees };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  form.set("code", params.code);
  const here = addressOf(addresses.admin.agency, { code: params.code });
  const acts = {
    ...paperActs(app, actor, params.code, form),
    save: () =>
      handleForm(form, agencyForm, addresses.admin.agencies, (value) =>
        changeAgency(app, actor, value),
      ),
    "add-assignee": () =>
      handleForm(form, newAssigneeRule, here, (rule) =>
        setAssigneeRule(app, actor, params.code, rule),
      ),
    "drop-assignee": () =>
      handleForm(form, droppedAssigneeRule, here, ({ assigneeField }) =>
        dropAssigneeRule(app, actor, params.code, assigneeField),
      ),
    "add-division": () =>
      handleForm(form, newDivision, here, ({ divisionName: name }) =>
        addDivision(app, actor, { agencyCode: params.code, name }),
      ),
    "rename-division": () =>
      handleForm(form, renamedDivision, here, ({ divisionId, divisionName: name }) =>
        renameDivision(app, actor, { divisionId, name }),
      ),
    "end-division": () =>
      handleForm(form, endedDivision, here, ({ divisionId }) =>
        endDivision(app, actor, divisionId),
      ),
  };
  return chooseAct(form, acts, "save")();
}

const paperActs = (
  app: StaffRequest["app"],
  actor: StaffRequest["actor"],
  code: string,
  form: FormData,
) => {
  const here = addressOf(addresses.admin.agency, { code });
  return {
    "paper-parts": () =>
      handleForm(form, paperParts, here, (parts) => changePaperParts(app, actor, code, parts)),
    "add-signer": () =>
      handleForm(form, newSigner, here, (signer) => addSigner(app, actor, code, signer)),
    "drop-signer": () =>
      handleForm(form, droppedSigner, here, ({ signerPlace }) =>
        dropSigner(app, actor, code, signerPlace),
      ),
  };
};

export default function Agency({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { agencies, stored, divisions, papers, assignees } = loaderData;
  const problems = actionData?.problems;
  const isOf = (intents: readonly string[]) =>
    intents.some((intent) => hasIntent(problems?.values, intent));
  const [ofDivision, ofPaper] = [isOf(divisionIntents), isOf(paperIntents)];
  const ofAssignee = isOf(assigneeIntents);
  return (
    <AdminPage
      title={stored.name}
      back={{ href: addresses.admin.agencies, text: t("agencies.title") }}
      outcome={actionData}
    >
      <TwoColumns
        main={
          <AgencyForm
            agencies={agencies}
            stored={stored}
            problems={ofDivision || ofPaper || ofAssignee ? undefined : problems}
          />
        }
        side={
          <div className="grid content-start gap-6">
            <DivisionList divisions={divisions} problems={ofDivision ? problems : undefined} />
            <AssigneeCard assignees={assignees} problems={ofAssignee ? problems : undefined} />
            <PaperCard form={papers} problems={ofPaper ? problems : undefined} />
          </div>
        }
      />
    </AdminPage>
  );
}
