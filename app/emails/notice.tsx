import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Text } from "@react-email/text";
import { type NoticeSection, Sections } from "./sections.tsx";
import { colors, styles } from "./styles.ts";

export type NoticeProps = {
  readonly language: string;
  /** The body that writes, with its province. */
  readonly from: string;
  /** Empty in mails to the staff. */
  readonly greeting: string;
  readonly signOff: string;
  readonly happened: string;
  readonly next: string;
  /** Of a mail that tells of several petitions. */
  readonly sections?: readonly NoticeSection[];
  readonly keep: string;
  /** Asks the reader of an address whether the petition is his; null where he has said so. */
  readonly proof?: { readonly text: string; readonly link: string; readonly href: string } | null;
  readonly footer: string;
  readonly button: { readonly text: string; readonly href: string } | null;
};

/** First what happened, then what comes next and by when, one button; never content, never a name. */
export default function Notice({
  language,
  from,
  greeting,
  signOff,
  happened,
  next,
  sections = [],
  keep,
  proof = null,
  footer,
  button,
}: NoticeProps) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{happened}</Preview>
      <Body style={styles.body}>
        <Container style={styles.sheet}>
          <Text style={styles.from}>{from}</Text>
          <Hr style={{ borderColor: colors.gold, borderWidth: "2px" }} />
          {greeting !== "" && <Text style={styles.text}>{greeting}</Text>}
          <Heading as="h1" style={styles.heading}>
            {happened}
          </Heading>
          <Sections sections={sections} />
          <Text style={styles.text}>{next}</Text>
          {button && (
            <Button href={button.href} style={styles.button}>
              {button.text}
            </Button>
          )}
          {keep !== "" && <Text style={styles.text}>{keep}</Text>}
          {signOff !== "" && <Text style={styles.text}>{signOff}</Text>}
          <Hr style={{ borderColor: colors.line }} />
          {proof && (
            <Text style={styles.footer}>
              {proof.text} <a href={proof.href}>{proof.link}</a>
            </Text>
          )}
          <Text style={styles.footer}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
