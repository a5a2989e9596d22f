import { Alert } from "#app/ui/alert.tsx";

type Props = {
  /** Said where what the list is compared with changed before the confirmation. */
  outdated: string | null;
  /** Said where the list as a whole cannot be read. */
  fileFault: string | null;
  fileFaultHelp?: string;
};

/** What keeps a dry run from being what was expected. */
export function PlanAlerts({ outdated, fileFault, fileFaultHelp }: Props) {
  return (
    <>
      {outdated && <Alert tone="warning" role="alert" title={outdated} />}
      {fileFault && (
        <Alert tone="error" role="alert" title={fileFault}>
          {fileFaultHelp && <p>{fileFaultHelp}</p>}
        </Alert>
      )}
    </>
  );
}
