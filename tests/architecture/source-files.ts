import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type SourceFile = { readonly name: string; readonly text: string };

const skipped = /(^|\/)(generated|node_modules)\//;

/** Files below these folders whose names end so, with their text. */
export function sourceFiles(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((name) => !skipped.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(name, "utf8") })),
  );
}
