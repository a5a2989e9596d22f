/** What was written for an act that did not happen is found, counted, and not removed at once. */
import { mkdtempSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { diskFileStore, storedPlace } from "#app/server/attachments/disk.ts";
import { later } from "#app/server/clock.ts";
import { sweepFiles } from "#app/server/usecases/administration/sweep-files.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { must } from "#tests/factories/petition-life.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";

const hour = 3_600_000;
const day = 24 * hour;
const photo = {
  fileName: "photo.jpg",
  mediaType: "image/jpeg",
  bytes: new Uint8Array([1, 2, 3]),
  hasTextLayer: false,
};

async function keepPhoto(context: TestContext) {
  const { draftId } = must(await saveDraft(context, anyVisitor, null, "content", {}));
  must(await addDraftFiles(context, anyVisitor, draftId, [photo], 5));
}

onBothDatabases(
  "a file that no row names is set aside after a day, and gone after thirty more",
  async (plain) => {
    const root = path.join(mkdtempSync(path.join(tmpdir(), "hoi-am-sweep-")), "files");
    const context = { ...plain, files: diskFileStore(root) };
    const now = context.clock.now();
    const store = async (key: string, age: number) => {
      await context.files.put(key, photo.bytes);
      touch(root, key, later(now, -age));
    };
    await keepPhoto(context);
    for await (const keys of context.files.keysBefore("2099-01-01T00:00:00.000Z"))
      for (const key of keys) touch(root, key, later(now, -2 * day));
    await store("left-by-an-act-that-failed", 25 * hour);
    await store("of-an-act-that-is-just-done", 23 * hour);

    expect(await sweepFiles(context)).toEqual({ stored: 2, setAside: 1, removed: 0 });
    expect(await context.files.get("left-by-an-act-that-failed")).toBeNull();
    expect(await context.files.get("of-an-act-that-is-just-done")).not.toBeNull();
    expect(await sweepFiles(context)).toEqual({ stored: 1, setAside: 0, removed: 0 });

    context.clock.set(later(now, 30 * day));
    await context.files.remove("of-an-act-that-is-just-done");
    expect(await sweepFiles(context)).toMatchObject({ removed: 0 });
    context.clock.set(later(now, 31 * day));
    expect(await sweepFiles(context)).toMatchObject({ removed: 1 });
  },
);

function touch(root: string, key: string, at: string) {
  const seconds = Date.parse(at) / 1000;
  utimesSync(storedPlace(root, key), seconds, seconds);
}
