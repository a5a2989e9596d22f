/**
 * Writes the PostgreSQL schema from the one schema: another provider and output, nothing else. It is
 * written before the clients are generated and is kept nowhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** The same schema for PostgreSQL. */
export const derivedSchema = (schema: string) =>
  schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("persistence/generated/sqlite", "persistence/generated/postgresql")
    .replace('"../app/', '"../../app/');

if (import.meta.filename === process.argv[1]) {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  mkdirSync("prisma/postgresql", { recursive: true });
  writeFileSync("prisma/postgresql/schema.prisma", derivedSchema(schema));
}
