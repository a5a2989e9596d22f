import { Heading } from "@react-email/heading";
import { Text } from "@react-email/text";
import { colors, styles } from "./styles.ts";

export type NoticeSection = {
  readonly title: string;
  readonly lines: readonly {
    /** The petition of which the line tells, where they are several. */
    readonly code?: string;
    readonly text: string;
    readonly href?: string;
  }[];
  readonly more: string;
};

/** Parts of a mail that tells of several matters: under each title a few words a line, some with a link. */
export function Sections({ sections }: { sections: readonly NoticeSection[] }) {
  return sections.map(({ title, lines, more }) => (
    <section key={title}>
      <Heading as="h2" style={styles.section}>
        {title}
      </Heading>
      {lines.map(({ code, text, href }) => (
        <Text key={`${code} ${text}`} style={styles.line}>
          {code !== undefined && (
            <a href={href} style={{ color: colors.navy, fontWeight: 700 }}>
              {code}
            </a>
          )}
          {code === undefined ? text : ` – ${text}`}
        </Text>
      ))}
      {more !== "" && <Text style={styles.line}>{more}</Text>}
    </section>
  ));
}
