import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Details } from "#app/ui/details.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useErrorWords } from "../problem-summary.tsx";
import { OrganizationFields } from "./organization-fields.tsx";
import { stepForm } from "./says.ts";

export const personOrder = [
  "senderType",
  "name",
  "organizationName",
  "representative",
  "position",
  "organizationNumber",
  "organizationOn",
  "address",
  "phone",
  "postalAddress",
  "email",
  "helperName",
  "helperRelation",
  "helperPhone",
  "peopleCount",
  "showName",
] as const;

type Props = {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  action: string;
};

export function PersonFields({ values, errors, action }: Props) {
  const { t } = useTranslation(["public", "shell", "domain"]);
  const wrong = useErrorWords(errors);
  const text = (name: (typeof personOrder)[number]) => ({
    id: name,
    name,
    error: wrong(name),
    defaultValue: values[name],
  });
  return (
    <form method="post" action={action} id={stepForm} noValidate className="group">
      <FormColumn>
        <RadioGroup
          id="senderType"
          name="senderType"
          label={t("send.person.sender-type")}
          error={wrong("senderType")}
          defaultValue={values.senderType ?? "individual"}
          options={[
            { value: "individual", label: t("domain:sender-type.individual") },
            { value: "organization", label: t("domain:sender-type.organization") },
          ]}
        />
        {/* Each kind of sender sees its own questions; without `:has` all of them are shown. */}
        <div className="group-has-[#senderType-organization:checked]:hidden">
          <TextInput {...text("name")} label={t("send.person.name")} autoComplete="name" />
        </div>
        <div className="group-has-[#senderType:checked]:hidden">
          <OrganizationFields text={text} values={values} wrong={wrong} />
        </div>
        <ContactFields text={text} />
        <SentForFields text={text} values={values} />
        <ShowNameField value={values.showName} error={wrong("showName")} />
        <Details summary={t("send.person.privacy")}>
          <p>{t("send.person.privacy-body")}</p>
          <p className="mt-2">
            <a href={addresses.privacy}>{t("send.person.privacy-more")}</a>
          </p>
        </Details>
        <ButtonRow>
          <Button>{t("shell:word.continue")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type FieldProps = {
  id: string;
  name: string;
  error: string | undefined;
  defaultValue: string | undefined;
};

/** How the answer reaches the sender: an address, and a phone or a postal address. */
function ContactFields({ text }: { text: (name: (typeof personOrder)[number]) => FieldProps }) {
  const { t } = useTranslation("public");
  return (
    <>
      <TextInput
        {...text("address")}
        label={t("send.person.address")}
        hint={t("send.person.address-hint")}
        autoComplete="street-address"
      />
      <TextInput
        {...text("phone")}
        type="tel"
        width="m"
        label={t("send.person.phone")}
        hint={t("send.person.phone-hint")}
        autoComplete="tel"
      />
      <TextInput
        {...text("postalAddress")}
        label={t("send.person.postal")}
        hint={t("send.person.postal-hint")}
        optional
      />
      <TextInput
        {...text("email")}
        type="email"
        width="l"
        label={t("send.person.email")}
        hint={t("send.person.email-hint")}
        optional
        autoComplete="email"
        spellCheck={false}
      />
    </>
  );
}

const sentForNames = ["helperName", "helperRelation", "helperPhone", "peopleCount"] as const;

/** For whoever cannot send it himself, and for several who send one letter; folded, for few need it. */
function SentForFields({
  text,
  values,
}: {
  text: (name: (typeof personOrder)[number]) => FieldProps;
  values: Props["values"];
}) {
  const { t } = useTranslation("public");
  const isOpen = sentForNames.some((name) => values[name] || text(name).error);
  return (
    <Details summary={t("send.person.sent-for")} open={isOpen}>
      <FormColumn>
        <p>{t("send.person.helper-lead")}</p>
        <TextInput {...text("helperName")} label={t("send.person.helper-name")} optional />
        <TextInput
          {...text("helperRelation")}
          label={t("send.person.helper-relation")}
          hint={t("send.person.helper-relation-hint")}
          optional
        />
        <TextInput
          {...text("helperPhone")}
          type="tel"
          width="m"
          label={t("send.person.helper-phone")}
          optional
        />
        <TextInput
          {...text("peopleCount")}
          inputMode="numeric"
          width="s"
          label={t("send.person.people-count")}
          hint={t("send.person.people-count-hint")}
          optional
        />
      </FormColumn>
    </Details>
  );
}

function ShowNameField({ value, error }: { value: string | undefined; error: string | undefined }) {
  const { t } = useTranslation("public");
  return (
    <RadioGroup
      id="showName"
      name="showName"
      label={t("send.person.show-name")}
      hint={t("send.person.show-name-hint")}
      error={error}
      defaultValue={value ?? "no"}
      options={[
        { value: "no", label: t("send.person.show-name-no") },
        { value: "yes", label: t("send.person.show-name-yes") },
      ]}
    />
  );
}
