import { addresses } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { testMailCode } from "#app/forms/administration/test-mail.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { testMailState } from "#app/server/queries/admin/test-mail.ts";
import { askTestMail, confirmTestMail } from "#app/server/usecases/administration/test-mail.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormOutcome, handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/test-mail";

const address = addresses.admin.testMail;

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const state = await testMailState(app, actor);
  if (state === null) throw notFound();
  return state;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  const acts = {
    send: () => redirectWhenDone(address, askTestMail(app, actor)),
    confirm: () =>
      handleForm(form, testMailCode, addresses.admin.overview, ({ code }) =>
        confirmTestMail(app, actor, code),
      ),
  };
  return chooseAct(form, acts, null)();
}

export default function TestMailPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { address: to, askedAt, arrivedAt } = loaderData;
  return (
    <AdminPage
      title={t("test-mail.title")}
      lead={t("test-mail.lead")}
      back={{ href: addresses.admin.overview, text: t("overview.title") }}
      outcome={actionData}
    >
      {arrivedAt && <Alert tone="success" title={<ArrivedText at={arrivedAt} />} />}
      {askedAt && !arrivedAt && <ConfirmForm askedAt={askedAt} outcome={actionData} />}
      <form method="post" className="grid gap-3">
        <p>{t("test-mail.to", { address: to })}</p>
        <div>
          <Button
            name="intent"
            value="send"
            icon="mail"
            variant={askedAt ? "secondary" : "primary"}
          >
            {t(askedAt ? "test-mail.again" : "test-mail.send")}
          </Button>
        </div>
      </form>
    </AdminPage>
  );
}

function ArrivedText({ at }: { at: string }) {
  const { t } = useTranslation("admin");
  return (
    <>
      {t("test-mail.arrived")} <DateText at={at} withTime />
    </>
  );
}

function ConfirmForm({ askedAt, outcome }: { askedAt: string; outcome: FormOutcome | undefined }) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(outcome?.problems);
  return (
    <form method="post" noValidate className="grid max-w-column gap-5">
      <p>
        {t("test-mail.asked")} <DateText at={askedAt} withTime />. {t("test-mail.wait")}
      </p>
      <TextInput
        id="code"
        name="code"
        width="m"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t("test-mail.code")}
        hint={t("test-mail.code-hint")}
        defaultValue={typedOr("code", "")}
        error={errorOf("code")}
      />
      <div>
        <Button name="intent" value="confirm">
          {t("test-mail.confirm")}
        </Button>
      </div>
    </form>
  );
}
