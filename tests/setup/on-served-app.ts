import { test } from "vitest";
import { staffOffice } from "../factories/officers.ts";
import { startResendServer } from "../fakes/resend-server.ts";
import { freshDatabase } from "./on-both-databases.ts";
import { type Place, type Served, startServed } from "./served-app.ts";
import { type TestContext, testContext } from "./test-context.ts";
import { withoutDrill } from "./without-drill.ts";

type Kind = "sqlite" | "postgresql";
type Stage = {
  readonly kind: Kind;
  readonly place: Place;
  readonly mail: Awaited<ReturnType<typeof startResendServer>>;
  /** The same database and files, seen from beside the server. */
  readonly context: TestContext;
  /** Starts a server, with more settings; it ends with the test. */
  readonly start: (more?: Readonly<Record<string, string>>) => Promise<Served>;
};

/** A promise about the built server in a process of its own, on each of these databases. */
export function onServedApp(
  name: string,
  kinds: readonly Kind[],
  promise: (stage: Stage) => Promise<void>,
) {
  test.each(kinds)(`${name} (%s)`, async (kind) => {
    const database = await freshDatabase(kind);
    const context = testContext(database.url, database.folder);
    const mail = await startResendServer();
    const place = { databaseUrl: database.url, folder: database.folder, mailUrl: mail.url };
    const started: Served[] = [];
    await withoutDrill(context);
    await staffOffice(context);
    try {
      const start: Stage["start"] = async (more) => {
        const served = await startServed(place, more);
        started.push(served);
        return served;
      };
      await promise({ kind, place, mail, context, start });
    } finally {
      for (const served of started) await served.end("SIGKILL");
      await context.close();
      await mail.stop();
      await database.drop();
    }
  });
}
