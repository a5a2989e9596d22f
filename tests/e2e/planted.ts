/** Petitions planted in the running server's database, as far along as a journey needs them. */
import { aPetitionAt, type Station, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { besideTheServer } from "./beside-the-server.ts";

export async function planted(station: Station, summary: string): Promise<string> {
  const context = besideTheServer();
  try {
    const people = await thePeople(context);
    return await aPetitionAt(context, people, station, aSending({ content: { summary } }));
  } finally {
    await context.close();
  }
}
