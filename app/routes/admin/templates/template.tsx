import { addresses, addressOf } from "#app/addresses.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { previewMessage } from "#app/server/usecases/administration/preview-template.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { useTemplateName } from "../template-names.ts";
import type { Route } from "./+types/template";
import { LanguageTabs } from "./language-tabs.tsx";
import { MailPreview } from "./mail-preview.tsx";
import { rewordMessage, type Tried } from "./reword-message.ts";
import { WordingForm } from "./wording-form.tsx";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { app, actor, publicUrl } = readStaffRequest(context);
  const asked = new URL(request.url).searchParams.get(queryKeys.wordingLanguage);
  const language = isLanguage(asked) ? asked : "vi";
  const template = params.key;
  const shown = await previewMessage(app, actor, { template, language, publicUrl, tried: null });
  if (!shown.ok) throw notFound();
  return { ...shown.value, language };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return rewordMessage(readStaffRequest(context), params.key, await readTextForm(request));
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { template, language, example } = loaderData;
  const nameOf = useTemplateName();
  const outcome: Tried | undefined = actionData;
  const tried = outcome?.example;
  return (
    <AdminPage
      title={nameOf(template)}
      lead={t("templates.reword-lead")}
      back={{ href: addresses.admin.templates, text: t("templates.title") }}
      outcome={outcome}
    >
      <LanguageTabs
        page={addressOf(addresses.admin.template, { key: template })}
        language={language}
      />
      <TwoColumns
        main={<WordingForm key={language} message={loaderData} problems={outcome?.problems} />}
        side={<MailPreview mail={tried ?? example} language={language} tried={!!tried} />}
      />
    </AdminPage>
  );
}
