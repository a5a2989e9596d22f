import { addresses, addressOf } from "#app/addresses.ts";
import { agency as agencyForm } from "#app/forms/administration/agency.ts";
import { endedDivision, newDivision, renamedDivision } from "#app/forms/administration/division.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { divisionsOf } from "#app/server/queries/admin/divisions.ts";
import { changeAgency } from "#app/server/usecases/administration/change-agency.ts";
import {
  addDivision,
  endDivision,
  renameDivision,
} from "#app/server/usecases/administration/change-division.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { hasIntent } from "../../kit/has-intent.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { handleForm } from "../handle-form.ts";
import type { Route } from "./+types/agency";
import { AgencyForm } from "./agency-form.tsx";
import { DivisionList } from "./division-list.tsx";

const divisionIntents = ["add-division", "rename-division", "end-division"];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const agencies = await agencyTree(app, actor);
  const stored = agencies?.find(({ code }) => code === params.code);
  if (!agencies || !stored) throw notFound();
  return { agencies, stored, divisions: await divisionsOf(app, actor, stored.id) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  form.set("code", params.code);
  const here = addressOf(addresses.admin.agency, { code: params.code });
  const acts = {
    save: () =>
      handleForm(form, agencyForm, addresses.admin.agencies, (value) =>
        changeAgency(app, actor, value),
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

export default function Agency({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { agencies, stored, divisions } = loaderData;
  const problems = actionData?.problems;
  const ofDivision = divisionIntents.some((intent) => hasIntent(problems?.values, intent));
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
            problems={ofDivision ? undefined : problems}
          />
        }
        side={<DivisionList divisions={divisions} problems={ofDivision ? problems : undefined} />}
      />
    </AdminPage>
  );
}
