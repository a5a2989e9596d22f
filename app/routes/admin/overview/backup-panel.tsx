import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Proof = {
  readonly finishedAt: string;
  readonly source: string;
  readonly backupMadeAt: string;
  readonly fault: string;
  readonly petitions: number;
  readonly links: number;
  readonly rows: number;
  readonly files: number;
};

type Props = {
  backup: { readonly madeAt: string; readonly fileName: string } | null;
  proof: Proof | null;
  failedTry: Proof | null;
};

/** When the last backup was made, and when the last one was proven to come back whole. */
export function BackupPanel({ backup, proof, failedTry }: Props) {
  const { t } = useTranslation("admin");
  return (
    <div className="grid gap-4">
      {failedTry && (
        <Alert tone="error" title={t("overview.proof-failed")}>
          <p>
            <DateText at={failedTry.finishedAt} withTime />. {t("overview.proof-failed-why")}{" "}
            {failedTry.fault}
          </p>
        </Alert>
      )}
      <SummaryList
        rows={[
          {
            key: "proof",
            term: t("overview.last-proof"),
            value: proof ? <ProofText proof={proof} /> : t("overview.proof-none"),
          },
          {
            key: "backup",
            term: t("overview.last-backup"),
            value: backup ? (
              <>
                <DateText at={backup.madeAt} withTime /> ({backup.fileName})
              </>
            ) : (
              t("overview.backup-none")
            ),
          },
        ]}
      />
    </div>
  );
}

function ProofText({ proof }: { proof: Proof }) {
  const { t } = useTranslation("admin");
  const stored = proof.source === "stored-backup";
  const { petitions, rows, files, links } = proof;
  return (
    <>
      <p>
        <DateText at={proof.finishedAt} withTime />,{" "}
        {stored ? t("overview.proof-of.stored-backup") : t("overview.proof-of.own-copy")}
        {stored && (
          <>
            {" "}
            <DateText at={proof.backupMadeAt} withTime />
          </>
        )}
      </p>
      <p>{t("overview.proof-found", { petitions, rows, files, links })}</p>
    </>
  );
}
