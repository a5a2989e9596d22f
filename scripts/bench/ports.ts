import { createServer, request } from "node:http";
import { serverAddresses } from "#app/addresses.ts";

/** A port of this machine that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const triesMax = 600;
const betweenMilliseconds = 100;

/** Waits until a server answers on the port at all; throws after a minute. */
export async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (await answers(port)) return;
    await new Promise((done) => setTimeout(done, betweenMilliseconds));
  }
  throw new Error(`nothing answers on port ${port}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port, path: serverAddresses.ready }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode === 200));
    });
    asked.on("error", () => resolve(false));
    asked.end();
  });
}
