import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { limitProfilePreview } from "#app/server/queries/admin/limit-profile.ts";
import { chooseLimitProfile } from "#app/server/usecases/time/choose-limit-profile.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { type FormOutcome, redirectWithSavedMark } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { ForeseenWords } from "../foreseen-words.tsx";
import type { Route } from "./+types/profile";
import { ChangeTable } from "./change-table.tsx";
import { MoveTable } from "./move-table.tsx";

/** What choosing this set of limits would do; nothing is chosen by looking at it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  return foresee(readStaffRequest(context), params.profile);
}

async function foresee({ app, actor }: StaffRequest, profile: string) {
  const preview = await limitProfilePreview(app, actor, profile);
  if (preview === null) throw notFound();
  return preview;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = readStaffRequest(context);
  const form = await readTextForm(request);
  const { profile } = await foresee(who, params.profile);
  const seen = Number(form.get("version"));
  const chosen = await chooseLimitProfile(who.app, who.actor, profile, seen);
  if (chosen.ok) return redirectWithSavedMark(addresses.admin.limits);
  return data<FormOutcome>({ refusal: chosen.reason }, { status: statusOf(chosen.reason) });
}

export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { profile, changes, foreseen, version } = loaderData;
  return (
    <AdminPage
      title={t("limits.profile.preview", { name: t(`limits.profile.name.${profile}`) })}
      lead={t(`limits.profile.about.${profile}`)}
      back={{ href: addresses.admin.limits, text: t("limits.title") }}
      outcome={actionData}
    >
      {changes.length === 0 ? (
        <p>{t("limits.profile.same")}</p>
      ) : (
        <>
          <Section title={t("limits.profile.changes")} lead={t("limits.profile.changes-lead")}>
            <ChangeTable changes={changes} />
          </Section>
          <Section title={t("limits.profile.open")} lead={t("limits.profile.open-lead")}>
            <div className="grid gap-4">
              <ForeseenWords foreseen={foreseen} />
              {foreseen.shown.length > 0 && <MoveTable moves={foreseen.shown} />}
            </div>
          </Section>
          <form method="post">
            <input type="hidden" name="version" value={version} />
            <ButtonRow>
              <Button>{t("limits.profile.choose")}</Button>
              <LinkButton href={addresses.admin.limits} variant="secondary">
                {t("limits.profile.leave")}
              </LinkButton>
            </ButtonRow>
          </form>
        </>
      )}
    </AdminPage>
  );
}
