import type { ReactNode } from "react";
import type { Outcome } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Tag, type Tone } from "#app/ui/tag.tsx";

const outcomeTones: Record<Outcome, Tone> = {
  "conduct-right": "g",
  "conduct-partly-right": "g",
  "conduct-wrong": "n",
  "conduct-insufficient-grounds": "n",
  "regulation-amend-own": "g",
  "regulation-propose-other": "b",
  "regulation-issue-new": "g",
  "regulation-explain-keep": "n",
  "regulation-held-for-study": "a",
};

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("domain");
  return <Tag tone={outcomeTones[outcome]}>{t(`outcome-citizen.${outcome}`)}</Tag>;
}

type Props = {
  href: string;
  title: ReactNode;
  code?: string;
  /** Stage or outcome. */
  badge?: ReactNode;
  /** Two lines of the text, searched words marked. */
  excerpt?: ReactNode;
  /** Agency, place, day, by name: joined by dots in this order. */
  facts?: Readonly<Record<string, ReactNode>>;
  level?: 2 | 3;
};

/** A petition in a list: own ones, or published with their replies. */
export function PetitionCard({ href, title, code, badge, excerpt, facts = {}, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className="relative rounded-panel border border-rule bg-white p-5 shadow-card has-[a:hover]:shadow-card-hover">
      {(badge || code) && (
        <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
          {badge}
          {code && <span className="tabular-nums">{code}</span>}
        </p>
      )}
      <Heading className="text-lg">
        <Anchor href={href} className="after:absolute after:inset-0">
          {title}
        </Anchor>
      </Heading>
      {excerpt && <p className="mt-1 line-clamp-2">{excerpt}</p>}
      <Facts facts={facts} />
    </article>
  );
}

function Facts({ facts }: { facts: Readonly<Record<string, ReactNode>> }) {
  const shown = Object.entries(facts).filter(([, fact]) => fact);
  if (shown.length === 0) return null;
  return (
    <p className="mt-2 text-sm text-ink-2">
      {shown.map(([name, fact], place) => (
        <span key={name}>
          {place > 0 && " · "}
          {fact}
        </span>
      ))}
    </p>
  );
}
