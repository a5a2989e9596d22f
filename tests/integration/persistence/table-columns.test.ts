/** The lists of columns that SQL is written from are those of the databases. */
import { expect } from "vitest";
import type { Columns } from "#app/server/persistence/engine/column-kinds.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { tables } from "#app/server/persistence/engine/tables.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

type Column = { name: string; type: string; optional: number | boolean };

const columnsOfTable = {
  sqlite: `SELECT name, type, "notnull" = 0 AS optional FROM pragma_table_info($1)`,
  postgresql: `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS optional
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
} as const;

const kindOf = ({ type, optional }: Column) => {
  const kind = /^int/i.test(type) ? "number" : /^bool/i.test(type) ? "truth" : "text";
  return optional ? `${kind}?` : kind;
};

onBothDatabases(
  "every listed column is there with its kind, and none is forgotten",
  async (context) => {
    const { read } = context.database;
    for (const [table, columns] of Object.entries<Columns>(tables)) {
      const found = await askRows<Column>(read, columnsOfTable[read.kind], table);
      const kinds = Object.fromEntries(found.map((column) => [column.name, kindOf(column)]));
      expect(kinds, table).toEqual(columns);
    }
  },
);
