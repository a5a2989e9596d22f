/** Petitions planted in the running server's database, as far along as a journey needs them. */
import { aPetitionAt, type Station, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { besideTheServer } from "./beside-the-server.ts";

/** `at` is the instant of its whole life so far; left out, it is the server's own day. */
export async function planted(station: Station, summary: string, at?: string): Promise<string> {
  const context = besideTheServer();
  if (at !== undefined) context.clock.set(at);
  try {
    const people = await thePeople(context);
    return await aPetitionAt(context, people, station, aSending({ content: { summary } }));
  } finally {
    await context.close();
  }
}
