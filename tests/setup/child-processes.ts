/** The processes that a process has begun, as the kernel tells. */
import { readdirSync, readFileSync } from "node:fs";

/** Those that open foreign files. */
export function fileReadersOf(parent: number): number[] {
  const threads = readdirSync(`/proc/${parent}/task`);
  const children = threads.flatMap((thread) =>
    textOf(`/proc/${parent}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return children.filter((pid) => textOf(`/proc/${pid}/cmdline`).includes("file-reader"));
}

/** Names and values that it was begun with. */
export const environmentOf = (pid: number): readonly string[] =>
  textOf(`/proc/${pid}/environ`).split("\0").filter(Boolean);

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
