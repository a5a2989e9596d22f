import { addresses, addressOf } from "#app/addresses.ts";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { LimitLine, LimitVersion } from "#app/server/queries/admin/limits.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Details } from "#app/ui/details.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { useLimitWords } from "./limit-words.ts";

const tones = { valid: "g", future: "a", ended: "n" } as const;

/** One rule: for whom, how long, who says so; older versions stay readable beneath. */
export function LimitCard({ line: { line, state, rule, versions } }: { line: LimitLine }) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  const waiting = state === "valid" && versions[0]?.version !== rule.version;
  return (
    <div className="rounded-panel border border-rule bg-white p-5 shadow-card">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="text-lg">{words.kind(rule)}</h3>
        <Anchor href={addressOf(addresses.admin.limit, { line })}>
          {t("limits.change")}
          <VisuallyHidden>
            {`: ${t(`limits.clock.${rule.clock}`)}, ${words.kind(rule)}`}
          </VisuallyHidden>
        </Anchor>
      </div>
      <p className="mt-1 text-xl font-bold text-navy-800">
        {words.length(rule)}{" "}
        <span className="text-base font-normal text-ink-2">{words.start(rule)}</span>
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={rule.basis.by === "law" ? "b" : "n"}>{t(`limits.mark.${rule.basis.by}`)}</Tag>
        {state !== "valid" && <Tag tone={tones[state]}>{t(`limits.state.${state}`)}</Tag>}
        {rule.basis.citation !== "" && (
          <span>
            <BasisText basis={rule.basis} />
          </span>
        )}
      </p>
      {waiting && <p className="mt-2 font-semibold text-amber">{t("limits.waiting")}</p>}
      <div className="mt-3">
        <Details summary={t("limits.versions", { count: versions.length })}>
          <ol className="grid gap-3">
            {versions.map((version) => (
              <Version key={version.version} rule={version} />
            ))}
          </ol>
        </Details>
      </div>
    </div>
  );
}

function Version({ rule }: { rule: LimitVersion }) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  const { made, reminders, pausedBy } = rule;
  return (
    <li>
      <p className="font-semibold">
        {t("limits.version", { number: rule.version, length: words.length(rule) })}
      </p>
      <p>{words.validity(rule, made === null)}</p>
      <p className="text-sm text-ink-2">
        {made ? (
          <>
            {t("limits.made", { name: made.by })} <DateText at={made.at} withTime />
          </>
        ) : (
          t("limits.shipped")
        )}
        {pausedBy === "supplement" && ` ${t("limits.pauses")}`}
        {reminders.length > 0 &&
          ` ${t("limits.reminded", { when: reminders.map(({ at }) => words.moment(at)).join(", ") })}`}
      </p>
    </li>
  );
}
