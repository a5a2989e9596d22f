/** Writes the PostgreSQL schema from the one schema: another provider and output, nothing else. */
import { readFileSync, writeFileSync } from "node:fs";

export const derivedSchema = (schema: string) =>
  schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("persistence/generated/sqlite", "persistence/generated/postgresql")
    .replace('"../app/', '"../../app/');

if (import.meta.filename === process.argv[1]) {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  writeFileSync("prisma/postgresql/schema.prisma", derivedSchema(schema));
}
