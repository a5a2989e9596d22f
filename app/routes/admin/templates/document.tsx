import { addresses, addressOf } from "#app/addresses.ts";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { previewDocument } from "#app/server/documents/document-wording.ts";
import { fieldsOf } from "#app/server/documents/own-form/form-fields.ts";
import { ownForm } from "#app/server/queries/admin/own-form.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { readUpload } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/document";
import { DocumentForm } from "./document-form.tsx";
import { DocumentPreview } from "./document-preview.tsx";
import { LanguageTabs } from "./language-tabs.tsx";
import { OwnFormCard } from "./own-form-card.tsx";
import { rewordDocument } from "./reword-document.ts";
import type { Reworded } from "./reworded.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const asked = new URL(request.url).searchParams.get(queryKeys.wordingLanguage);
  const language = isLanguage(asked) ? asked : "vi";
  const question = { name: params.key, language, tried: null };
  const shown = await previewDocument(app.database.read, actor, question);
  if (shown === null) throw notFound();
  const form = await ownForm(app, actor, shown.name, language);
  return { ...shown, language, form, fields: fieldsOf(shown.name) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = readStaffRequest(context);
  return rewordDocument(who, params.key, await readUpload(request, 1, who.app));
}

export default function DocumentTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { name, language, example, form, fields } = loaderData;
  const outcome: Reworded | undefined = actionData;
  return (
    <AdminPage
      title={t(`document.${paperNames[name]}`)}
      lead={t("templates.document-lead")}
      back={{ href: addresses.admin.templates, text: t("templates.title") }}
      outcome={outcome?.formProblems ? { problems: outcome.formProblems } : outcome}
    >
      <LanguageTabs
        page={addressOf(addresses.admin.documentTemplate, { key: name })}
        language={language}
      />
      <TwoColumns
        main={
          <>
            <DocumentForm key={language} paper={loaderData} problems={outcome?.problems} />
            <OwnFormCard
              name={name}
              language={language}
              form={form}
              fields={fields}
              problems={outcome?.formProblems}
            />
          </>
        }
        side={
          <DocumentPreview
            example={outcome?.example ?? example}
            language={language}
            tried={outcome?.example !== undefined}
          />
        }
      />
    </AdminPage>
  );
}
