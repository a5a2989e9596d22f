import { connect } from "node:net";
import { Resend } from "resend";
import { automaticHeaders, type MailChannel, type Outcome, type Parcel } from "./channel.ts";

const batchSize = 100;
/** The provider's default limit is two requests a second for the whole account. */
const pauseMilliseconds = 500;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const tooManyRequests = 429;
const serverFault = 500;
const sameKeyInFlight = 409;
const usualUrl = "https://api.resend.com";
const connectMilliseconds = 5_000;

/** Resend's own SDK; one idempotency key for each parcel, kept by them for 24 hours. */
export function resendChannel(settings: {
  apiKey: string;
  baseUrl: string | undefined;
  from: string;
  timeoutMilliseconds: number;
}): MailChannel {
  const { apiKey, baseUrl, from, timeoutMilliseconds } = settings;
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : undefined);
  return {
    name: "resend",
    parcelSize: batchSize,
    pauseMilliseconds,
    repeatable: { milliseconds: dayMilliseconds, times: Number.POSITIVE_INFINITY },
    send: async (parcel) => {
      if (!(await answersCalls(baseUrl ?? usualUrl)))
        return { kind: "later", why: "unreachable", afterMilliseconds: null };
      return withTimeout(handOver(client, from, parcel), timeoutMilliseconds);
    },
  };
}

/**
 * The SDK does not tell a call that never got through from one that broke off; a provider that cannot
 * even be reached has certainly taken nothing, so that mail may wait longer than its key is remembered.
 */
function answersCalls(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === "http:" ? 80 : 443) });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(connectMilliseconds, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}

async function handOver(client: Resend, from: string, { mails, key }: Parcel): Promise<Outcome> {
  const payload = mails.map((mail) => ({ from, ...mail, headers: automaticHeaders }));
  const [only] = payload;
  const answer =
    payload.length === 1 && only
      ? await client.emails.send(only, { idempotencyKey: key })
      : await client.batch.send(payload, { idempotencyKey: key });
  const { data, error, headers } = answer;
  if (error === null) {
    const ids = data === null ? [] : "id" in data ? [data.id] : data.data.map(({ id }) => id);
    return { kind: "sent", ids };
  }
  return outcomeOf(error.statusCode, error.name, headers);
}

function outcomeOf(
  status: number | null,
  why: string,
  headers: Record<string, string> | null,
): Outcome {
  if (status === tooManyRequests || status === sameKeyInFlight) {
    const seconds = Number(headers?.["retry-after"]);
    return { kind: "later", why, afterMilliseconds: seconds > 0 ? seconds * 1000 : null };
  }
  if (status === null || status >= serverFault) return { kind: "unknown", why };
  return { kind: "refused", why };
}

/** Whoever does not answer in time may have sent all the same. */
async function withTimeout(work: Promise<Outcome>, milliseconds: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "unknown", why: "timeout" }), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
