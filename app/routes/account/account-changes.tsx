import { redirect, useSearchParams } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { FreshSignInForm } from "#app/components/form-fields/fresh-sign-in-form.tsx";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { consentingRole } from "#app/domain/permission/account-change.ts";
import type { Result } from "#app/domain/result.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { accountChanges } from "#app/server/queries/admin/account-changes.ts";
import {
  confirmAccountChange,
  refuseAccountChange,
  takeBackAccountChange,
} from "#app/server/usecases/accounts/decide-account-change.ts";
import { Alert, Banner } from "#app/ui/alert.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { chooseAct } from "../kit/choose-act.ts";
import { withFreshSignIn } from "../kit/fresh-sign-in.ts";
import { readNumber } from "../kit/read-number.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import { refuseAct } from "../kit/refuse-act.ts";
import { readStaffRequest, type StaffRequest } from "../kit/staff-request.ts";
import type { Route } from "./+types/account-changes";
import { ChangeCard } from "./change-card.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const changes = await accountChanges(app, actor);
  if (changes === null) throw notFound();
  return { changes };
}

export async function action({ request, context }: Route.ActionArgs) {
  if (consentingRole(readStaffRequest(context).actor) === null) throw notFound();
  const form = await readTextForm(request);
  const id = readNumber(String(form.get("change"))) ?? 0;
  const finish = async (done: Promise<Result<unknown>>) => {
    const result = await done;
    return result.ok
      ? redirect(withQuery(addresses.account.accountChanges, { saved: 1 }))
      : refuseAct(result.reason);
  };
  const acts = {
    confirm: ({ app, actor }: StaffRequest) => finish(confirmAccountChange(app, actor, id)),
    refuse: ({ app, actor }: StaffRequest) => finish(refuseAccountChange(app, actor, id)),
    "take-back": ({ app, actor }: StaffRequest) => finish(takeBackAccountChange(app, actor, id)),
  };
  return withFreshSignIn({ request, context }, form, chooseAct(form, acts, null));
}

export default function AccountChanges({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "refusals"]);
  const [search] = useSearchParams();
  const asked = actionData && "askedAgain" in actionData ? actionData.askedAgain : null;
  const refusal = actionData && "refusal" in actionData ? actionData.refusal : null;
  const isSaved = !actionData && search.has(queryKeys.saved);
  return (
    <>
      <StaffTitle hasError={refusal !== null}>{t("changes.title")}</StaffTitle>
      {isSaved && <Banner>{t("changes.saved")}</Banner>}
      {refusal && (
        <div className="mb-6">
          <Alert tone="error" role="alert" title={t(`refusals:reason.${refusal}`)} />
        </div>
      )}
      <PageHeading lead={t("changes.lead")}>{t("changes.title")}</PageHeading>
      {asked ? (
        <FreshSignInForm asked={asked} />
      ) : (
        <Stack>
          {loaderData.changes.length === 0 && <p>{t("changes.none")}</p>}
          {loaderData.changes.map((change) => (
            <ChangeCard key={change.id} change={change} />
          ))}
        </Stack>
      )}
    </>
  );
}
