import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AssigneeRules } from "#app/server/queries/admin/assignee-rules.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { assignees: AssigneeRules; problems: FormProblems | undefined };

/** Who becomes the officer of what an agency receives, field by field. */
export function AssigneeCard({ assignees: { rules, fields, people }, problems }: Props) {
  const { t } = useTranslation(["admin", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <Card title={t("assignees.title")}>
      <p className="mb-4 text-ink-2">{t("assignees.lead")}</p>
      {rules.length > 0 && (
        <ul className="mb-6 grid list-none gap-4">
          {rules.map(({ fieldCode, field, officer }) => (
            <li key={fieldCode ?? ""} className="border-b border-rule pb-4">
              <p className="font-semibold">{field ?? t("assignees.others")}</p>
              <p>{officer}</p>
              <form method="post" className="mt-2">
                <input type="hidden" name="assigneeField" value={fieldCode ?? ""} />
                <Button variant="quiet" compact name="intent" value="drop-assignee">
                  {t("assignees.drop")}
                  <VisuallyHidden> {field ?? t("assignees.others")}</VisuallyHidden>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {people.length === 0 ? (
        <p>{t("assignees.nobody")}</p>
      ) : (
        <form method="post" noValidate className="grid gap-4">
          <Select
            id="assigneeField"
            name="assigneeField"
            label={t("assignees.field")}
            empty={t("assignees.others")}
            defaultValue={typedOr("assigneeField")}
            error={errorOf("assigneeField")}
            options={fields}
          />
          <Select
            id="assigneeId"
            name="assigneeId"
            label={t("assignees.officer")}
            empty={t("shell:form.choose")}
            defaultValue={typedOr("assigneeId")}
            error={errorOf("assigneeId")}
            options={people}
          />
          <span>
            <Button variant="secondary" name="intent" value="add-assignee">
              {t("assignees.add")}
            </Button>
          </span>
        </form>
      )}
    </Card>
  );
}
