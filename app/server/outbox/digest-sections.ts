/** The lines of a digest as they stand in the mail: codes and days, each a link to its petition. */
import { staffAddress } from "#app/addresses.ts";
import { shareAddress } from "#app/domain/identifiers/share-code.ts";
import type { DigestLine, DigestSection } from "#app/domain/petition/reminders/digest.ts";
import type { Language } from "#app/i18n/language.ts";
import { sentence } from "#app/i18n/setup.server.ts";

/** As it is kept with the promise. */
export type KeptSection = {
  readonly section: DigestSection;
  readonly lines: readonly Omit<DigestLine, "section">[];
  /** How many lines more there are than the mail shows. */
  readonly more: number;
};

export type MailSection = {
  readonly title: string;
  readonly lines: readonly {
    readonly code: string;
    readonly text: string;
    readonly href: string;
  }[];
  readonly more: string;
};

export function digestSections(
  language: Language,
  base: string,
  kept: readonly KeptSection[],
): readonly MailSection[] {
  const say = (key: string, facts: Record<string, string | number> = {}) =>
    sentence(language, `emails:digest.${key}`, facts);
  const day = (on: string | null) => (on ?? "").split("-").reverse().join("/");
  const textOf = (section: DigestSection, line: Omit<DigestLine, "section">) =>
    say(`line.${section}`, {
      what: line.clock ? say(`owed.${line.clock}`) : "",
      decision: line.decision ? say(`decision.${line.decision}`) : "",
      dueOn: day(line.dueOn),
      beforeOn: day(line.beforeOn),
      daysLate: line.daysLate,
    });
  return kept.map(({ section, lines, more }) => ({
    title: say(`section.${section}`, { number: lines.length + more }),
    lines: lines.map((line) => ({
      code: line.code,
      text: textOf(section, line),
      href: staffAddress(base, "petition", { code: shareAddress(line.code, line.forwarding) }),
    })),
    more: more > 0 ? say("more", { number: more }) : "",
  }));
}
