import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { readMessage } from "#app/domain/text/message.ts";
import { longAgoMessage, staffChannels } from "#app/forms/intake/take-in-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FieldRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  channel: string;
  setChannel: (channel: string) => void;
  today: string;
  problems: FormProblems | null;
};

/** The day of receipt that the page has just asked about, or did before. */
function askedDay(problems: FormProblems | null): string {
  const { key, value } = readMessage(problems?.errors.receivedOn ?? "");
  return key === longAgoMessage ? value : (problems?.values.receivedOnSeen ?? "");
}

/** How and when it came; what only some channels need stands there until one is chosen. */
export function ChannelFields({ channel, setChannel, today, problems }: Props) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  const needed = (one: string) => channel === "" || channel === one;
  return (
    <FormColumn>
      <Select
        id="channel"
        name="channel"
        label={t("take-in.channel")}
        empty={t("shell:form.choose")}
        error={errorOf("channel")}
        options={staffChannels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
        defaultValue={typed("channel")}
        onChange={({ target }) => setChannel(target.value)}
      />
      <input type="hidden" name="receivedOnSeen" value={askedDay(problems)} />
      <DayField
        name="receivedOn"
        label={t("take-in.received-on")}
        hint={t("take-in.received-on-hint")}
        stored={today}
        problems={problems}
      />
      {needed("national-portal") && (
        <TextField
          name="nationalCode"
          label={t("take-in.national-code")}
          hint={t("take-in.national-code-hint")}
          optional={channel === ""}
          problems={problems}
        />
      )}
      {needed("other-body") && (
        <>
          <TextField
            name="otherBodyName"
            label={t("take-in.other-body")}
            optional={channel === ""}
            problems={problems}
          />
          <FieldRow>
            <TextField
              name="otherDocumentNumber"
              label={t("take-in.other-number")}
              optional={channel === ""}
              problems={problems}
            />
            <DayField
              name="otherDocumentOn"
              label={t("take-in.other-day")}
              optional={channel === ""}
              problems={problems}
            />
          </FieldRow>
        </>
      )}
    </FormColumn>
  );
}
