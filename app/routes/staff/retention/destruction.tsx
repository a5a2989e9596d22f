import { staffAddress } from "#app/addresses.ts";
import { PaperSheet } from "#app/components/petition/paper-sheet.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { destroyRecords } from "#app/server/usecases/rights/retention.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { redirectWhenDone } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { PrintButton } from "../print-button.tsx";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/destruction.ts";
import { openDestruction } from "./open-destruction.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { base, file, draft } = await openDestruction(context, params.id);
  const left = file.lines.filter(({ destroyedAt }) => destroyedAt === null).length;
  const { decision, mayDecide, backupsUntil, lines } = file;
  return { base, decision, mayDecide, backupsUntil, left, lines: lines.length, paper: draft.paper };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  type Opened = Awaited<ReturnType<typeof openDestruction>>;
  const acts = {
    destroy: ({ app, actor, base, file }: Opened) =>
      redirectWhenDone(
        staffAddress(base, "destruction", { id: file.decision.id }),
        destroyRecords(app, actor, file.decision.id),
      ),
  };
  const act = chooseAct(form, acts, null);
  return act(await openDestruction(context, params.id));
}

export default function Destruction({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("rights");
  const { base, decision, mayDecide, lines, paper } = loaderData;
  return (
    <>
      <div className="mb-6 print:hidden">
        <RecordsPage
          title={t("keep.one-title", { number: decision.documentNumber })}
          back={{ href: staffAddress(base, "retention"), text: t("keep.title") }}
          outcome={actionData}
          actions={
            <>
              <PrintButton />
              <LinkButton
                href={staffAddress(base, "destructionDocx", { id: decision.id })}
                reload
                variant="secondary"
                icon="download"
              >
                {t("one.docx")}
              </LinkButton>
            </>
          }
        >
          {decision.doneAt !== null && <DoneAlert done={loaderData} at={decision.doneAt} />}
          {decision.doneAt === null && mayDecide && <DestroyCard lines={lines} />}
          <h2 className="text-xl">{t("keep.record")}</h2>
        </RecordsPage>
      </div>
      <PaperSheet paper={paper} />
    </>
  );
}

/** Asked once more in words: it cannot be undone. */
function DestroyCard({ lines }: { lines: number }) {
  const { t } = useTranslation("rights");
  return (
    <Card title={`${t("keep.destroy")} (${lines})`}>
      <p className="mb-4">{t("keep.destroy-lead")}</p>
      <form method="post">
        <Button variant="warning" name="intent" value="destroy">
          {t("keep.destroy")}
        </Button>
      </form>
    </Card>
  );
}

type Done = Pick<Route.ComponentProps["loaderData"], "left" | "backupsUntil">;

/** When it was done, what was left out, and until when backups still hold it. */
function DoneAlert({ done: { left, backupsUntil }, at }: { done: Done; at: string }) {
  const { t } = useTranslation("rights");
  return (
    <Alert tone="success" title={t("keep.done")}>
      <DateText at={at} withTime />
      {left > 0 && (
        <p>
          {t("keep.left")}: {left}
        </p>
      )}
      {backupsUntil && (
        <p>
          {t("one.backups-title")}: <DateText on={backupsUntil} />
        </p>
      )}
    </Alert>
  );
}
