import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { PointFields } from "#app/components/form-fields/point-fields.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import {
  type Classification,
  complexities,
  contentTypes,
  petitionClasses,
  petitionKinds,
} from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FieldRow, FormColumn } from "#app/ui/form-layout.tsx";
import { type Option, Select } from "#app/ui/select.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { TitleField } from "./title-field.tsx";

type Props = {
  head: ActHead;
  classification: Classification | null;
  aim: string;
  proposalText: string;
  title: string;
  points: Parameters<typeof PointFields>[0]["points"];
  fields: readonly Option[];
  agencies: readonly AgencyChoice[];
  refusedForm: RefusedForm | undefined;
};

/** The officer's title, the legal class with its content, then the field, then the points. */
export function ClassifyForm({ head, title, points, agencies, refusedForm, ...facts }: Props) {
  const { t } = useTranslation("office");
  return (
    <form method="post">
      <ActFields head={head} intent="classify" />
      <FormColumn>
        <TitleField stored={title} problems={refusedForm?.problems} />
        <ClassFields {...facts} refusedForm={refusedForm} />
        <AgencyField
          name="aboutHeadOf"
          label={t("classify.about-head-of")}
          hint={t("classify.about-head-of-hint")}
          stored={facts.classification?.aboutHeadOf?.toString() ?? ""}
          agencies={agencies}
          optional
          problems={refusedForm?.problems}
        />
        <PointFields points={points} fields={facts.fields} problems={refusedForm?.problems} />
        <ButtonRow>
          <Button>{t("classify.save")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type FactProps = Omit<Props, "head" | "title" | "points" | "agencies">;

function ClassFields({ classification, aim, proposalText, fields, refusedForm }: FactProps) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const field = (name: string, stored: string) => ({
    id: name,
    name,
    error: errorOf(name),
    defaultValue: typed(name, stored),
  });
  return (
    <>
      <RadioGroup
        {...field("class", classification?.class ?? guessedClass(aim))}
        label={t("classify.class")}
        options={petitionClasses.map((value) => ({
          value,
          label: t(`domain:class.${value}`),
          hint: t(`classify.class-hint.${value}`),
        }))}
      />
      <Select
        {...field("contentType", classification?.contentType ?? "")}
        label={t("classify.content-type")}
        hint={t("classify.content-type-hint")}
        empty={t("shell:form.choose")}
        options={contentTypes.map((value, place) => ({
          value,
          label: `${place + 1}. ${t(`domain:content-type.${value}`)}`,
        }))}
      />
      <FieldRow>
        <Select
          {...field("kind", classification?.kind ?? (proposalText ? "proposal" : "report"))}
          label={t("classify.kind")}
          options={petitionKinds.map((value) => ({ value, label: t(`domain:kind.${value}`) }))}
        />
        <Select
          {...field("fieldCode", classification?.fieldCode ?? "")}
          label={t("classify.field")}
          empty={t("shell:form.choose")}
          options={fields}
        />
      </FieldRow>
      <Select
        {...field("complexity", classification?.complexity ?? "ordinary")}
        label={t("classify.complexity")}
        hint={t("classify.complexity-hint")}
        options={complexities.map((value) => ({ value, label: t(`domain:complexity.${value}`) }))}
      />
    </>
  );
}

/** What the sender's own words suggest; the officer decides. */
function guessedClass(aim: string) {
  if (aim === "conduct") return "admin-conduct";
  return aim === "unsure" ? "" : "admin-regulation";
}
