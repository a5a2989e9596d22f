import { data, redirect } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { changedOfficer } from "#app/forms/administration/officer.ts";
import { secondStepReset } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { divisionChoicesByAgency } from "#app/server/queries/admin/divisions.ts";
import { officerEntry, unitsWithAccounts } from "#app/server/queries/admin/officers.ts";
import {
  changeOfficer,
  deactivateOfficer,
  reactivateOfficer,
} from "#app/server/usecases/administration/change-officer.ts";
import { inviteAgain } from "#app/server/usecases/administration/invite-officer.ts";
import { resetSecondStep } from "#app/server/usecases/administration/reset-second-step.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { withFreshSignIn } from "../../kit/fresh-sign-in.ts";
import {
  handleForm,
  redirectWhenDone,
  redirectWithSavedMark,
  respondWithRefusal,
} from "../../kit/handle-form.ts";
import { hasIntent } from "../../kit/has-intent.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/officer";
import { findLink, InvitationLink, type Invited } from "./invitation-link.tsx";
import { OfficerAccount } from "./officer-account.tsx";
import { OfficerForm } from "./officer-form.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const officer = await officerEntry(app, actor, readNumber(params.id) ?? 0);
  if (officer === null) throw notFound();
  return {
    officer,
    units: await unitsWithAccounts(app),
    divisions: await divisionChoicesByAgency(app, actor),
    self: officer.id === actor.officerId,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const id = readNumber(params.id) ?? 0;
  const form = await readTextForm(request);
  const here = addressOf(addresses.admin.officer, { id });
  const acts = {
    save: ({ app, actor }: StaffRequest) =>
      handleForm(form, changedOfficer, addresses.admin.officers, (value) =>
        changeOfficer(app, actor, id, value),
      ),
    invite: (who: StaffRequest) => sendInvitation(who, id, form),
    "reset-second-step": ({ app, actor }: StaffRequest) =>
      handleForm(form, secondStepReset, here, ({ recognisedBy }) =>
        resetSecondStep(app, actor, id, recognisedBy),
      ),
    deactivate: (who: StaffRequest) => endAccount(who, id, form),
    reactivate: ({ app, actor }: StaffRequest) =>
      redirectWhenDone(here, reactivateOfficer(app, actor, id)),
  };
  return withFreshSignIn({ request, context }, form, chooseAct(form, acts, "save"));
}

async function endAccount({ app, actor }: StaffRequest, id: number, form: FormData) {
  const confirmed = form.has("leavesRoleUnheld");
  const ended = await deactivateOfficer(app, actor, id, { confirmed });
  if (!ended.ok) return respondWithRefusal(ended.reason, form);
  return redirectWithSavedMark(addressOf(addresses.admin.officer, { id }));
}

async function sendInvitation({ app, actor, publicUrl }: StaffRequest, id: number, form: FormData) {
  const invited = await inviteAgain(app, actor, id);
  if (!invited.ok) return respondWithRefusal(invited.reason, form);
  const { token } = invited.value;
  if (token === null)
    return redirect(withQuery(addressOf(addresses.admin.officer, { id }), { mailed: 1 }));
  return data<Invited>({
    link: `${publicUrl}${addressOf(addresses.account.invitation, { token })}`,
  });
}

export default function Officer({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { officer, units, divisions, self } = loaderData;
  const link = findLink(actionData);
  const outcome: Invited | undefined = actionData;
  const problems = outcome?.problems;
  const endingRefused = ["deactivate", "reset-second-step"].some((intent) =>
    hasIntent(problems?.values, intent),
  );
  return (
    <AdminPage
      title={officer.name}
      lead={officer.agencyName}
      back={{ href: addresses.admin.officers, text: t("officers.title") }}
      outcome={actionData}
    >
      {link && <InvitationLink link={link} />}
      <OfficerForm
        units={units}
        divisions={divisions}
        stored={officer}
        outcome={problems && !endingRefused ? outcome : undefined}
        submit={t("officer.save")}
      />
      <OfficerAccount
        state={officer.state}
        secondStep={officer.secondStep}
        self={self}
        problems={endingRefused ? problems : undefined}
      />
    </AdminPage>
  );
}
