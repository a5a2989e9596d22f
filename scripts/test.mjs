// `npm test`: sets up what is missing, then checks everything; this is what CI runs.
import { existsSync } from "node:fs";
import {
  buildApp,
  checkNode,
  generateClients,
  installPackages,
  main,
  programAt,
  programOf,
  run,
  StepFailed,
  say,
  script,
  tool,
} from "./steps.mjs";

const asRoot = process.getuid?.() === 0;

const fonts = "/usr/share/fonts/truetype/liberation2";

/**
 * Debian packages that tests need: two browsers, a PostgreSQL server, a virus scanner, and what prints papers:
 * LibreOffice, a font with the widths of Times New Roman and every Vietnamese letter, and poppler to measure.
 */
async function installDebianPackages() {
  const missing = [
    ...(existsSync("/usr/bin/chromium-headless-shell") ? [] : ["chromium-headless-shell"]),
    ...(programAt("firefox-esr", ["/usr/bin/firefox-esr"]) ? [] : ["firefox-esr"]),
    ...(existsSync("/usr/lib/postgresql") ? [] : ["postgresql"]),
    ...(programAt("clamd", ["/usr/sbin/clamd"]) ? [] : ["clamav-daemon", "clamav-base"]),
    ...(programAt("soffice", ["/usr/bin/soffice"]) ? [] : ["libreoffice-writer-nogui"]),
    ...(existsSync(fonts) ? [] : ["fonts-liberation2"]),
    ...(programAt("pdftoppm", ["/usr/bin/pdftoppm"]) ? [] : ["poppler-utils"]),
  ];
  if (missing.length === 0) return;
  const names = missing.join(" ");
  if (!asRoot || !programAt("apt-get", []))
    throw new StepFailed(
      `✗ missing for the tests: install ${names} (Debian: apt-get install ${names})`,
    );
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("reading Debian's package list", "apt-get", ["update"], { env });
  await run(
    `installing ${names}`,
    "apt-get",
    ["install", "-y", "--no-install-recommends", ...missing],
    {
      env,
      cure: "check the network or Debian's mirror, then run it again",
    },
  );
}

const loud = { loud: true };

/** What looks at the code without running it, beside the types, which need one processor only. */
async function readTheCode() {
  await tool("lint and format", "biome", ["check"], loud);
  const rooms = ["--config", ".config/dependency-cruiser.cjs", "app", "scripts", "prisma"];
  await tool("rooms", "depcruise", rooms, loud);
  await tool("unused code", "knip", [], loud);
  await tool("code that only tests use", "knip", ["--production"], loud);
}

/** One of the two halves of the browser tests, with a server and a database of its own. */
const inTheBrowser = (project, port) =>
  tool(
    `in the browser: ${project}`,
    "playwright",
    ["test", "--config", ".config/playwright.ts", "--project", project],
    { loud: true, env: { E2E_PORT: String(port) } },
  );

/** Waits for every one before it says that one failed: nothing goes on behind the end. */
async function sideBySide(...works) {
  for (const { reason } of await Promise.allSettled(works)) if (reason) throw reason;
}

await main(async () => {
  const began = performance.now();
  checkNode();
  await installPackages();
  await installDebianPackages();
  await generateClients();
  await tool("route types", "react-router", ["typegen"]);
  await sideBySide(tool("types", "tsc", [], loud), readTheCode());
  await tool("unit tests", "vitest", ["run", "--project", "unit", "--coverage"], loud);
  await tool("integration on both databases", "vitest", ["run", "--project", "integration"], loud);
  await tool("processor time of foreign text", "vitest", ["run", "--project", "cost"], loud);
  await buildApp();
  await tool("faults around the server", "vitest", ["run", "--project", "served"], loud);
  const enough = ["--requests", "10000", "--seed", "1"];
  await sideBySide(
    script("killed under load on both databases", "test-crash.ts", ["--times", "3"], loud),
    programOf("malformed requests", "tests/fuzz/run.ts", enough, loud),
  );
  await sideBySide(inTheBrowser("walks", 3998), inTheBrowser("journeys", 3999));
  say(`✓ all checks passed in ${((performance.now() - began) / 60_000).toFixed(1)} min`);
});
