/** A local server that speaks Resend's interface and keeps idempotency keys as it does. */
import { createServer } from "node:http";

export type ResendBehaviour = "answer" | "too-many" | "fault" | "hang-after-taking";

export type TakenMail = {
  readonly to: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** With a delay, mails are taken first and answered later: time in which the sender may be killed. */
export async function startResendServer({ answerAfterMilliseconds = 0, port = 0 } = {}) {
  const taken: TakenMail[] = [];
  const requests: { at: number; key: string; path: string }[] = [];
  const answers = new Map<string, string>();
  const behaviours: ResendBehaviour[] = [];
  let waiting = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const key = String(request.headers["idempotency-key"] ?? "");
      requests.push({ at: Date.now(), key, path: request.url ?? "" });
      const behaviour = behaviours.shift() ?? "answer";
      if (behaviour === "too-many") {
        response.writeHead(429, { "retry-after": "7", "content-type": "application/json" });
        response.end(
          JSON.stringify({ statusCode: 429, name: "rate_limit_exceeded", message: "slow down" }),
        );
        return;
      }
      if (behaviour === "fault") {
        response.writeHead(503, { "content-type": "application/json" });
        response.end(JSON.stringify({ statusCode: 503, name: "application_error", message: "x" }));
        return;
      }
      const known = answers.get(key);
      const answer = known ?? take(JSON.parse(body), taken, request.url === "/emails/batch");
      answers.set(key, answer);
      if (behaviour === "hang-after-taking") return;
      waiting += 1;
      setTimeout(() => {
        waiting -= 1;
        response.writeHead(200, { "content-type": "application/json" });
        response.end(answer);
      }, answerAfterMilliseconds);
    });
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${chosen}`,
    port: chosen,
    taken,
    requests,
    behaviours,
    /** How many were taken whose sender has not heard yet. */
    waiting: () => waiting,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function take(body: unknown, taken: TakenMail[], batch: boolean): string {
  const mails = (batch ? body : [body]) as TakenMail[];
  const first = taken.length;
  taken.push(...mails);
  const ids = mails.map((_mail, index) => ({ id: `mail-${first + index}` }));
  return JSON.stringify(batch ? { data: ids } : ids[0]);
}
