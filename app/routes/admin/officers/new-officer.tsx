import { data, redirect } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { officer as officerForm } from "#app/forms/administration/officer.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { divisionChoicesByAgency } from "#app/server/queries/admin/divisions.ts";
import { unitsWithAccounts } from "#app/server/queries/admin/officers.ts";
import { inviteOfficer } from "#app/server/usecases/administration/invite-officer.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { withFreshSignIn } from "../../kit/fresh-sign-in.ts";
import { respondWithRefusal } from "../../kit/handle-form.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/new-officer";
import { findLink, InvitationLink, type Invited } from "./invitation-link.tsx";
import { OfficerForm } from "./officer-form.tsx";

const unprocessable = 422;

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  return {
    units: await unitsWithAccounts(app),
    divisions: await divisionChoicesByAgency(app, actor),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = { save: (who: StaffRequest) => invite(who, form) };
  return withFreshSignIn({ request, context }, form, chooseAct(form, acts, "save"));
}

async function invite({ app, actor, publicUrl }: StaffRequest, form: FormData) {
  const read = readForm(form, officerForm);
  const chosen = form.getAll("roles").map(String);
  if (!read.ok)
    return data<Invited>({ problems: read.problems, chosen }, { status: unprocessable });
  const result = await inviteOfficer(app, actor, read.value);
  if (!result.ok) return respondWithRefusal(result.reason, form);
  const { token } = result.value;
  if (token === null) return redirect(withQuery(addresses.admin.officers, { waits: 1 }));
  return data<Invited>({
    link: `${publicUrl}${addressOf(addresses.account.invitation, { token })}`,
  });
}

export default function NewOfficer({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const link = findLink(actionData);
  return (
    <AdminPage
      title={t("officers.invite")}
      lead={link ? undefined : t("officers.invite-lead")}
      back={{ href: addresses.admin.officers, text: t("officers.title") }}
      outcome={actionData}
    >
      {link ? (
        <InvitationLink link={link} />
      ) : (
        <OfficerForm {...loaderData} outcome={actionData} submit={t("officer.send")} />
      )}
    </AdminPage>
  );
}
