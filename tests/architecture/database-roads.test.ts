/** Each file of the persistence room takes one road to the database, and its name says which. */
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const files = sourceFiles(["app/server/persistence"], /[.]ts$/);
const uses = (text: string, names: RegExp) =>
  [...text.matchAll(/^import (?!type )\{([^}]*)\} from/gm)].some(([, list]) =>
    (list ?? "").split(",").some((name) => names.test(name.trim())),
  );
const prisma = /^writeClient$/;
const sql =
  /^(askRows|askSelected|askFirst|writeSelected|writeRows|insertRow|insertRowUnlessTaken|updateRows|deleteRows|nativeSql)$/;
/** They open both roads, and nothing else does. */
const opens = /[/](database|sqlite-connection|postgresql-connection|prisma-client)[.]ts$/;

const rooms = files.filter(({ name }) => !opens.test(name));
const named = (ending: string) => rooms.filter(({ name }) => name.endsWith(`-${ending}.ts`));

test("no file writes SQL and asks Prisma too", () => {
  const both = rooms.filter(({ text }) => uses(text, prisma) && uses(text, sql));
  expect(both.map(({ name }) => name)).toEqual([]);
});

test("a store is Prisma, and everything else is SQL", () => {
  expect(named("store").filter(({ text }) => uses(text, sql))).toEqual([]);
  const strays = rooms.filter(
    ({ name, text }) => uses(text, prisma) && !name.endsWith("-store.ts"),
  );
  expect(strays.map(({ name }) => name)).toEqual([]);
  expect(named("store").length).toBeGreaterThan(10);
  expect(named("reading").length).toBeGreaterThan(25);
});

test("outside the engine, rows are typed by the columns that their SQL selects", () => {
  const engine = /[/]persistence[/]engine[/]/;
  const byHand = sourceFiles(["app"], /[.]tsx?$/).filter(
    ({ name, text }) => !engine.test(name) && uses(text, /^(askRows|nativeSql)$/),
  );
  expect(byHand.map(({ name }) => name)).toEqual([]);
});

test("a reading changes nothing", () => {
  const changing = named("reading").filter(
    ({ text }) =>
      uses(
        text,
        /^(writeSelected|writeRows|insertRow|insertRowUnlessTaken|updateRows|deleteRows)$/,
      ) || /\b(INSERT INTO|DELETE FROM|UPDATE ")/.test(text),
  );
  expect(changing.map(({ name }) => name)).toEqual([]);
});

test("Prisma's generated code is loaded in one place, when it is needed", () => {
  const loading = files.filter(({ text }) =>
    /^import (?!type ).*generated[/]|import\(".*generated[/]/m.test(text),
  );
  expect(loading.map(({ name }) => name)).toEqual([
    "app/server/persistence/engine/prisma-client.ts",
  ]);
  expect(loading[0]?.text).not.toMatch(/^import (?!type ).*generated[/]/m);
});

test("what Prisma's packages keep private is touched in one file each", () => {
  const engine = files.filter(({ text }) => /schema_engine_bg|__wbg_|__wbindgen_/.test(text));
  expect(engine.map(({ name }) => name)).toEqual([
    "app/server/persistence/engine/schema-engine.ts",
  ]);
  const adapter = files.filter(({ text }) => /SqlDriverAdapter & \{|Transaction & \{/.test(text));
  expect(adapter.map(({ name }) => name)).toEqual([
    "app/server/persistence/engine/sqlite-adapter-connection.ts",
  ]);
});
