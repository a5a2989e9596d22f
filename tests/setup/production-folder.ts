/** What a server of an office gets: the built program and the packages that production names, nothing else. */
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })),
});

/** Below the source tree, so that the packages can be linked instead of copied. */
const scratch = ".cache";

/** Makes the folder as `npm ci --omit=dev` leaves it, from the lock file and the packages that are here. */
export function productionFolder(): { folder: string; drop: () => void } {
  mkdirSync(scratch, { recursive: true });
  const folder = path.resolve(mkdtempSync(path.join(scratch, "production-")));
  for (const name of ["package.json", "package-lock.json", "build"])
    cpSync(name, path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, "scripts"));
  for (const name of readdirSync("scripts").filter((one) => one.endsWith(".mjs")))
    cpSync(path.join("scripts", name), path.join(folder, "scripts", name));
  const { packages } = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  for (const [place, { dev }] of Object.entries(packages))
    if (place !== "" && !dev) linkPackage(place, folder);
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A package without those below it, which the lock file lists by themselves. */
function linkPackage(from: string, folder: string) {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(from);
  } catch {
    return; // A package of another platform.
  }
  mkdirSync(path.join(folder, from), { recursive: true });
  for (const entry of entries) {
    const place = path.join(from, entry.name);
    if (entry.isFile()) linkSync(place, path.join(folder, place));
    else if (entry.isDirectory() && entry.name !== "node_modules") linkPackage(place, folder);
  }
}

const list = (place: string) => readdirSync(place, { withFileTypes: true });
