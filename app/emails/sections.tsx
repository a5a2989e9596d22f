import { Heading } from "@react-email/heading";
import { Text } from "@react-email/text";
import { colors, styles } from "./styles.ts";

export type NoticeSection = {
  readonly title: string;
  readonly lines: readonly {
    readonly code: string;
    readonly text: string;
    readonly href: string;
  }[];
  readonly more: string;
};

/** Parts of a mail that tells of several petitions: under each title a link and a few words a line. */
export function Sections({ sections }: { sections: readonly NoticeSection[] }) {
  return sections.map(({ title, lines, more }) => (
    <section key={title}>
      <Heading as="h2" style={styles.section}>
        {title}
      </Heading>
      {lines.map(({ code, text, href }) => (
        <Text key={`${code} ${text}`} style={styles.line}>
          <a href={href} style={{ color: colors.navy, fontWeight: 700 }}>
            {code}
          </a>
          {` – ${text}`}
        </Text>
      ))}
      {more !== "" && <Text style={styles.line}>{more}</Text>}
    </section>
  ));
}
