import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import {
  type PaperForm,
  type Signer,
  signatureLines,
  signingPowers,
} from "#app/domain/documents/signers.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { form: PaperForm; problems: FormProblems | undefined };

/** How the papers of an agency are numbered, where they are dated, and who signs them. */
export function PaperCard({ form, problems }: Props) {
  const { t } = useTranslation("admin");
  const ofSigner = hasIntent(problems?.values, "add-signer");
  return (
    <Card title={t("paper-form.title")}>
      <PaperParts form={form} problems={ofSigner ? undefined : problems} />
      <h3 className="mt-8 mb-2 text-base">{t("paper-form.signers")}</h3>
      <p className="mb-4 text-ink-2">{t("paper-form.signers-lead")}</p>
      <ol className="grid list-none gap-4">
        {form.signers.map((signer, at) => (
          <SignerLine key={signatureLines(signer).join(" ")} signer={signer} place={at + 1} />
        ))}
      </ol>
      <NewSigner problems={ofSigner ? problems : undefined} />
    </Card>
  );
}

function PaperParts({ form, problems }: Props) {
  const { t } = useTranslation("admin");
  const parts = ["sign", "draftingUnit", "placeName"] as const;
  return (
    <form method="post" noValidate className="grid gap-4">
      {parts.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`paper-form.${name}`)}
          hint={t(`paper-form.${name}-hint`)}
          stored={form[name]}
          optional
          problems={problems}
        />
      ))}
      <span>
        <Button variant="secondary" name="intent" value="paper-parts">
          {t("save")}
        </Button>
      </span>
    </form>
  );
}

function SignerLine({ signer, place }: { signer: Signer; place: number }) {
  const { t } = useTranslation("admin");
  const lines = signatureLines(signer);
  return (
    <li className="border-b border-rule pb-4">
      <p className="font-semibold" lang="vi">
        {lines.join(" / ")}
      </p>
      {signer.name && <p lang="vi">{signer.name}</p>}
      {signer.basis && (
        <p className="text-ink-2" lang="vi">
          {signer.basis}
        </p>
      )}
      {signer.endsOn && (
        <p className="text-ink-2">
          {t("paper-form.ends-on")} <DateText on={signer.endsOn} />
        </p>
      )}
      <form method="post" className="mt-2">
        <input type="hidden" name="signerPlace" value={place} />
        <Button variant="quiet" compact name="intent" value="drop-signer">
          {t("paper-form.drop")}
          <VisuallyHidden> {lines.join(" ")}</VisuallyHidden>
        </Button>
      </form>
    </li>
  );
}

function NewSigner({ problems }: Pick<Props, "problems">) {
  const { t } = useTranslation(["admin", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  const field = (
    name: "office" | "signerName" | "standsFor" | "collective" | "basis",
    optional = true,
  ) => (
    <TextField
      name={name}
      label={t(`paper-form.signer.${name}`)}
      hint={t(`paper-form.signer.${name}-hint`)}
      optional={optional}
      problems={problems}
    />
  );
  return (
    <form method="post" noValidate className="mt-4 grid gap-4">
      <Select
        id="power"
        name="power"
        label={t("paper-form.signer.power")}
        empty={t("shell:form.choose")}
        defaultValue={typedOr("power")}
        error={errorOf("power")}
        options={signingPowers.map((power) => ({
          value: power,
          label: t(`paper-form.power.${power}`),
        }))}
      />
      {field("office", false)}
      {field("signerName")}
      {field("standsFor")}
      {field("collective")}
      {field("basis")}
      <DayField
        name="endsOn"
        label={t("paper-form.signer.endsOn")}
        hint={t("paper-form.signer.endsOn-hint")}
        optional
        problems={problems}
      />
      <span>
        <Button variant="secondary" name="intent" value="add-signer">
          {t("paper-form.add")}
        </Button>
      </span>
    </form>
  );
}
