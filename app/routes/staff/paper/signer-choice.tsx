import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";

type Props = { signers: readonly string[] | undefined; chosen: number };

/** Who is to sign the draft, where more than one may; the address says whom. */
export function SignerChoice({ signers = [], chosen }: Props) {
  const { t } = useTranslation("office");
  if (signers.length < 2) return null;
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Select
        id={queryKeys.signer}
        name={queryKeys.signer}
        label={t("papers.signer")}
        defaultValue={String(chosen)}
        options={signers.map((label, at) => ({ value: String(at), label }))}
      />
      <Button variant="secondary">{t("papers.choose-signer")}</Button>
    </form>
  );
}
