import type { Transporter } from "nodemailer";
import { automaticHeaders, type MailChannel, type Outcome } from "./channel.ts";

const connectionMilliseconds = 10_000;
const permanent = 500;

/** The province's own mail server. The Message-ID is the parcel's key, so a repeat can be recognised. */
export function smtpChannel(settings: {
  url: string;
  /** Without TLS; otherwise a server that does not offer it gets nothing. */
  plain: boolean;
  from: string;
  timeoutMilliseconds: number;
}): MailChannel {
  const { url, plain, from, timeoutMilliseconds } = settings;
  const host = from.split("@").at(-1)?.replace(">", "") ?? "localhost";
  let opened: Promise<Transporter> | undefined;
  const open = async () => {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      ...serverOf(url),
      requireTLS: !plain,
      ignoreTLS: plain,
      connectionTimeout: connectionMilliseconds,
      greetingTimeout: connectionMilliseconds,
      socketTimeout: timeoutMilliseconds,
    });
  };
  return {
    name: "smtp",
    parcelSize: 1,
    pauseMilliseconds: 0,
    repeatable: { milliseconds: Number.POSITIVE_INFINITY, times: 1 },
    async send({ mails, key }) {
      const [mail] = mails;
      if (!mail) return { kind: "sent", ids: [] };
      const messageId = `<${key.replace(/[^\w.-]/g, ".")}@${host}>`;
      try {
        opened ??= open();
        const headers = automaticHeaders;
        const sent = await (await opened).sendMail({ from, ...mail, headers, messageId });
        return { kind: "sent", ids: [sent.messageId] };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

const plainPort = 587;
const tlsPort = 465;

/** smtp://user:password@host:port, or smtps:// for TLS from the first byte. */
function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined;
  return { host: hostname, port: Number(port) || (secure ? tlsPort : plainPort), secure, auth };
}

type SmtpFault = { code?: string; responseCode?: number; message?: string };

/**
 * A server that answered has not taken it. One that broke off in the middle may have: the client
 * does not say whether that was before or after DATA, so it counts as after.
 */
function outcomeOf(error: unknown): Outcome {
  const { code = "fault", responseCode = 0, message = "" } = error as SmtpFault;
  // Of the connection, not of this mail: without TLS nothing was handed over.
  if (code === "ETLS") return { kind: "later", why: code, afterMilliseconds: null };
  if (responseCode >= permanent) return { kind: "refused", why: `${responseCode}` };
  if (responseCode > 0) return { kind: "later", why: `${responseCode}`, afterMilliseconds: null };
  const brokeOff = code === "ECONNECTION" || (code === "ETIMEDOUT" && message === "Timeout");
  return brokeOff
    ? { kind: "unknown", why: code }
    : { kind: "later", why: code, afterMilliseconds: null };
}
