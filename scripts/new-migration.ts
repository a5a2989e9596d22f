/** `npm run new-migration -- NAME`: drafts the next migration of both databases. */
import { startPostgresql } from "#tests/setup/postgresql.ts";
import { draftMigration } from "./draft-migration.ts";

const name = process.argv[2];
if (!name) throw new Error("usage: npm run new-migration -- name-in-kebab");
const server = await startPostgresql();
try {
  for (const file of await draftMigration(".", name, `${server.url}/postgres`))
    process.stdout.write(`${file}\n`);
} finally {
  server.stop();
}
