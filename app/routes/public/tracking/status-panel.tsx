import type { ReactNode } from "react";
import { addresses } from "#app/addresses.ts";
import { PhoneLink } from "#app/components/frame/contact-block.tsx";
import { DeadlineMeter } from "#app/components/petition/deadline-meter.tsx";
import { useStageWords } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryValues } from "#app/query-keys.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { Banner } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useSite } from "../site-data.ts";
import { LateNotice } from "./asking-panel.tsx";

/** What was sent has arrived, so that its copy in this tab is not needed any more. */
const Done = ({ children }: { children: ReactNode }) => (
  <div data-sent>
    <Banner>{children}</Banner>
  </div>
);

type Props = { petition: TrackedPetition; done: string | null };

/** Where it stands in one sentence, by when what comes next is due, and who says so. */
export function StatusPanel({ petition, done }: Props) {
  const { t } = useTranslation("public");
  const { due } = petition;
  return (
    <div>
      <DoneBanner done={done} />
      <p className="mb-1 font-semibold text-ink-2 tabular-nums">{petition.code}</p>
      <Heading petition={petition} />
      {petition.late && (
        <div className="mt-5">
          <LateNotice late={petition.late} />
        </div>
      )}
      <div className="mt-5">
        <Panel>
          <div className="grid gap-4">
            {due ? (
              <DueDay due={due} channel={petition.sent.channel} />
            ) : (
              !petition.annulled && <p>{t("petition.nothing-due")}</p>
            )}
            <Facts petition={petition} />
          </div>
        </Panel>
      </div>
      <form
        method="post"
        action={addresses.tracking.enter}
        className="mt-4"
        data-forgets="supply withdraw"
      >
        <Button variant="quiet" compact name="intent" value="close" icon="lock">
          {t("petition.close-view")}
        </Button>
      </form>
    </div>
  );
}

/** Who has it, since when, under which number, and whom to call. */
function Facts({ petition }: Pick<Props, "petition">) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  const { responsible, receivedOn, registerNumber } = petition;
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
      {responsible !== "" && (
        <div>
          <dt className="text-ink-2">{t("petition.responsible")}</dt>
          <dd className="font-semibold">{responsible}</dd>
        </div>
      )}
      <div>
        <dt className="text-ink-2">{t("petition.received-on")}</dt>
        <dd className="font-semibold">
          <DateText on={receivedOn} />
        </dd>
      </div>
      {registerNumber && (
        <div>
          <dt className="text-ink-2">{t("petition.register-number")}</dt>
          <dd className="font-semibold">{registerNumber}</dd>
        </div>
      )}
      <div>
        <dt className="text-ink-2">{t("petition.ask")}</dt>
        <dd className="font-semibold">
          <PhoneLink number={phone} />
        </dd>
      </div>
    </dl>
  );
}

/** What the sender did just now. */
function DoneBanner({ done }: Pick<Props, "done">) {
  const { t } = useTranslation("public");
  if (done === queryValues.supplied) return <Done>{t("supply.done")}</Done>;
  if (done === queryValues.contactChanged) return <Done>{t("contact-change.done")}</Done>;
  if (done === queryValues.asked) return <Banner>{t("petition.asking.done")}</Banner>;
  return done === queryValues.withdrawn ? <Done>{t("withdraw.done")}</Done> : null;
}

type DueProps = {
  due: NonNullable<TrackedPetition["due"]>;
  channel: TrackedPetition["sent"]["channel"];
};

function DueDay({ due, channel }: DueProps) {
  const { t } = useTranslation("public");
  return (
    <div>
      <DeadlineMeter
        dueOn={due.on}
        urgency={due.urgency}
        provisional={due.provisional}
        limit={due.limit}
        channel={channel}
        {...(due.basis && due.ownReason === "" && { basis: due.basis })}
      />
      {due.ownReason !== "" && (
        <p className="text-sm text-ink-2">{t("petition.own-reason", { reason: due.ownReason })}</p>
      )}
    </div>
  );
}

function Heading({ petition }: Pick<Props, "petition">) {
  const { t } = useTranslation("public");
  const words = useStageWords();
  const { stage, agency, registerNumber, annulled } = petition;
  const passedOn = petition.timeline.find(({ type }) => type === "PetitionTransferred");
  const named = stage === "transferred" ? passedOn?.parts.agency : agency;
  const standing = petition.answeredInPart
    ? t("petition.answered-in-part")
    : words({ stage, audience: "citizen", agency: named, registerNumber });
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">{annulled ? t("petition.annulled") : standing}</h1>
      {annulled && (
        <div className="mt-3 grid max-w-prose gap-2">
          {annulled.code ? (
            <>
              <p>{t("petition.annulled-replaced", { code: annulled.code })}</p>
              <p>{t("petition.annulled-secret", { code: annulled.code })}</p>
            </>
          ) : (
            <p>{t("petition.annulled-ended")}</p>
          )}
        </div>
      )}
    </>
  );
}
