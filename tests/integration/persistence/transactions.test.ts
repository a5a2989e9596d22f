import { statSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type Database,
  openDatabase,
  type Transaction,
  writeClient,
} from "#app/server/persistence/engine/database.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { sqlitePragmas } from "#app/server/persistence/engine/sqlite-connection.ts";
import { freshDatabase, onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

function gate() {
  let open = () => undefined as undefined;
  const passed = new Promise<void>((resolve) => {
    open = () => void resolve();
  });
  return { passed, open };
}

const keysLike = async ({ read }: Database, pattern: string) => {
  const sql = `SELECT "key" FROM "Setting" WHERE "key" LIKE $1 ORDER BY "key"`;
  return (await askRows<{ key: string }>(read, sql, pattern)).map(({ key }) => key);
};

onBothDatabases(
  "an open transaction is its own: nothing foreign is seen, lost or undone",
  async (context) => {
    const { database } = context;
    const inside = gate();
    const finish = gate();
    const first = database.transaction(async (transaction) => {
      await (await writeClient(transaction)).setting.create({
        data: { key: "foreign", value: "1" },
      });
      inside.open();
      await finish.passed;
      throw new Error("rolled back");
    });
    first.catch(() => undefined);
    await inside.passed;
    expect(
      await readClient(database.read).setting.findUnique({ where: { key: "foreign" } }),
    ).toBeNull();
    const beside = database.transaction(async (transaction) =>
      (await writeClient(transaction)).setting.create({ data: { key: "own", value: "2" } }),
    );
    finish.open();
    await expect(first).rejects.toThrow("rolled back");
    await beside;
    const keys = await readClient(database.read).setting.findMany({
      where: { key: { in: ["foreign", "own"] } },
    });
    expect(keys.map(({ key }) => key)).toEqual(["own"]);
  },
);

onBothDatabases(
  "work that throws before its first await is rolled back, and the next writer goes on",
  async ({ database }) => {
    const fails = (): Promise<void> => {
      throw new Error("at once");
    };
    await expect(database.transaction(fails)).rejects.toThrow("at once");
    const next = database.transaction(async (transaction) =>
      (await writeClient(transaction)).setting.create({ data: { key: "next", value: "1" } }),
    );
    await expect(next).resolves.toMatchObject({ key: "next" });
  },
);

onBothDatabases("the reader cannot write", async ({ database }) => {
  await expect(
    askRows(
      database.read,
      `INSERT INTO "Setting" ("key", "value") VALUES ('x', '1') RETURNING "key"`,
    ),
  ).rejects.toThrow();
});

test("SQLite: the safe settings hold on both connections, and the files are the owner's alone", async () => {
  const { url, drop } = await freshDatabase("sqlite");
  const database = openDatabase(url);
  const wanted: [string, number | string][] = [
    ["journal_mode", "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["trusted_schema", 0],
  ];
  const pragma = async (handle: Parameters<typeof askRows>[0], name: string) => {
    const [row] = await askRows<Record<string, number | bigint | string>>(handle, `PRAGMA ${name}`);
    const value = Object.values(row ?? {})[0];
    return typeof value === "bigint" ? Number(value) : value;
  };
  for (const [name, value] of wanted) expect(await pragma(database.read, name), name).toBe(value);
  await database.transaction(async (transaction) => {
    for (const [name, value] of [...wanted, ["secure_delete", 1] as const])
      expect(await pragma(transaction, name), name).toBe(value);
  });
  expect(sqlitePragmas).toHaveLength(6);
  expect(statSync(url.replace("file:", "")).mode & 0o777).toBe(0o600);
  await database.close();
  await drop();
});

test("SQLite: two processes' writers wait for each other instead of failing", async () => {
  const { url, drop } = await freshDatabase("sqlite");
  const [one, two] = [openDatabase(url), openDatabase(url)];
  const write = (database: typeof one, key: string) =>
    database.transaction(async (transaction) =>
      (await writeClient(transaction)).setting.create({ data: { key, value: "1" } }),
    );
  await Promise.all(
    Array.from({ length: 20 }, (_none, index) => write(index % 2 ? one : two, `key-${index}`)),
  );
  expect(await keysLike(one, "key-%")).toHaveLength(20);
  await one.close();
  await two.close();
  await drop();
});

test("SQLite: a writer whose patience ended leaves nothing open behind the one it waited for", async () => {
  const { url, drop } = await freshDatabase("sqlite");
  const database = openDatabase(url);
  const write = (key: string) =>
    database.transaction(async (transaction) =>
      (await writeClient(transaction)).setting.create({ data: { key, value: "1" } }),
    );
  const inside = gate();
  const finish = gate();
  const slow = database.transaction(async (transaction) => {
    inside.open();
    await finish.passed;
    await (await writeClient(transaction)).setting.create({ data: { key: "slow", value: "1" } });
  });
  await inside.passed;
  await expect(write("impatient")).rejects.toThrow("the database is busy");
  finish.open();
  await slow;
  await write("next");
  expect(await keysLike(database, "%")).toEqual(expect.arrayContaining(["next", "slow"]));
  expect(await keysLike(database, "impatient")).toEqual([]);
  await database.close();
  await drop();
});

test.each(["sqlite", "postgresql"] as const)(
  "a transaction that hangs is rolled back, and the next writer gets in (%s)",
  async (kind) => {
    const { url, drop } = await freshDatabase(kind);
    const database = openDatabase(url, { transactionMilliseconds: 300 });
    const put = async (transaction: Transaction, key: string) =>
      (await writeClient(transaction)).setting.create({ data: { key, value: "1" } });
    const goesOn = gate();
    let afterwards: Promise<unknown> = Promise.resolve();
    const stuck = database.transaction(async (transaction) => {
      await put(transaction, "stuck-before");
      afterwards = goesOn.passed.then(() => put(transaction, "stuck-after"));
      await afterwards;
    });
    await expect(stuck).rejects.toThrow("took too long");
    // While the next one writes the hanging one wakes up: it may write no more, least of all there.
    await database.transaction(async (transaction) => {
      await put(transaction, "next-before");
      goesOn.open();
      await expect(afterwards).rejects.toThrow("took too long");
      await put(transaction, "next-after");
    });
    expect(await keysLike(database, "stuck-%")).toEqual([]);
    expect(await keysLike(database, "next-%")).toEqual(["next-after", "next-before"]);
    await database.close();
    await drop();
  },
);
