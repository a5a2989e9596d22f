import { useState } from "react";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { senderTypes } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FieldRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Problems = FormProblems | null | undefined;

/** Who sent it, as far as the letter or the caller says; no citizen identity number is asked. */
export function SenderFields({ problems }: { problems: Problems }) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  const [type, setType] = useState(typed("senderType", "individual"));
  return (
    <FormColumn>
      <div
        onChange={({ target }) =>
          target instanceof HTMLInputElement &&
          target.name === "senderType" &&
          setType(target.value)
        }
      >
        <RadioGroup
          id="senderType"
          name="senderType"
          label={t("sender.type")}
          error={errorOf("senderType")}
          defaultValue={type}
          options={senderTypes.map((value) => ({ value, label: t(`domain:sender-type.${value}`) }))}
        />
      </div>
      <TextField
        name="name"
        label={t("sender.name")}
        hint={t("take-in.name-hint")}
        problems={problems}
      />
      <OrganizationFields open={type === "organization"} problems={problems} />
      <TextField name="address" label={t("sender.address")} problems={problems} />
      <FieldRow>
        <TextField
          name="phone"
          label={t("sender.phone")}
          hint={t("take-in.phone-hint")}
          problems={problems}
        />
        <TextField name="email" label={t("sender.email")} optional problems={problems} />
      </FieldRow>
      <TextField
        name="postalAddress"
        label={t("sender.postal-address")}
        hint={t("take-in.postal-hint")}
        optional
        problems={problems}
      />
      <SentForFields problems={problems} />
      <Checkbox
        id="showName"
        name="showName"
        label={t("take-in.show-name")}
        hint={t("take-in.show-name-hint")}
        defaultChecked={typed("showName") === "on"}
      />
    </FormColumn>
  );
}

const sentForNames = ["helperName", "helperRelation", "helperPhone", "peopleCount"];

/** Somebody who brings it for another, and several who send one letter. */
function SentForFields({ problems }: { problems: Problems }) {
  const { t } = useTranslation(["office", "public"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  return (
    <details
      open={sentForNames.some((name) => typed(name) || errorOf(name))}
      className="rounded-panel border border-rule p-4"
    >
      <summary className="cursor-pointer font-semibold">{t("public:send.person.sent-for")}</summary>
      <div className="mt-4 grid gap-5">
        <FieldRow>
          <TextField name="helperName" label={t("sender.helper")} optional problems={problems} />
          <TextField
            name="helperRelation"
            label={t("sender.helper-relation")}
            hint={t("public:send.person.helper-relation-hint")}
            optional
            problems={problems}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            name="helperPhone"
            label={t("sender.helper-phone")}
            optional
            problems={problems}
          />
          <TextField
            name="peopleCount"
            label={t("sender.people-count")}
            hint={t("public:send.person.people-count-hint")}
            optional
            problems={problems}
          />
        </FieldRow>
      </div>
    </details>
  );
}

/**
 * Folded unless an organisation sends; always sent, and dropped by the form's schema where it does
 * not apply. Without script it can be opened by hand.
 */
function OrganizationFields({ open, problems }: { open: boolean; problems: Problems }) {
  const { t } = useTranslation("office");
  return (
    <details open={open} className="rounded-panel border border-rule p-4">
      <summary className="cursor-pointer font-semibold">{t("take-in.organization")}</summary>
      <div className="mt-4 grid gap-5">
        <TextField name="organizationName" label={t("sender.organization")} problems={problems} />
        <FieldRow>
          <TextField
            name="representative"
            label={t("take-in.representative")}
            problems={problems}
          />
          <TextField name="position" label={t("take-in.position")} optional problems={problems} />
        </FieldRow>
        <FieldRow>
          <TextField
            name="organizationNumber"
            label={t("take-in.other-number")}
            optional
            problems={problems}
          />
          <DayField
            name="organizationOn"
            label={t("take-in.other-day")}
            optional
            problems={problems}
          />
        </FieldRow>
      </div>
    </details>
  );
}
