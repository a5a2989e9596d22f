/** `npm run verify-history [-- --head COUNT:HASH] [--files] [--json]`: proves the history and what it covers. */
import { parseArgs } from "node:util";
import { sealedLater } from "#app/server/persistence/history/content-verifying.ts";
import { headAt, verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { verifyFiles } from "#app/server/usecases/administration/verify-files.ts";
import { runVerbWithContext } from "./run-verb.ts";

await runVerbWithContext(async (context) => {
  const { read } = context.database;
  const { values } = parseArgs({
    options: {
      head: { type: "string" },
      files: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const proof = await verifyHistory(read);
  const [count = "", hash = ""] = (values.head ?? "").split(":");
  const known = values.head === undefined ? null : await headAt(read, Number(count));
  const said: Said = {
    ...proof,
    headHolds: values.head === undefined ? null : known === hash,
    later: await sealedLater(read),
    files: values.files ? await verifyFiles(context) : null,
  };
  if (values.json) process.stdout.write(`${JSON.stringify(said)}\n`);
  else process.stdout.write(`${linesOf(said, count).join("\n")}\n`);
  const filesHold = said.files === null || said.files.differing.length === 0;
  return proof.broken === null && said.headHolds !== false && filesHold ? 0 : 1;
});

type Said = Awaited<ReturnType<typeof verifyHistory>> & {
  readonly headHolds: boolean | null;
  readonly later: Awaited<ReturnType<typeof sealedLater>>;
  readonly files: Awaited<ReturnType<typeof verifyFiles>> | null;
};

function linesOf(said: Said, given: string): readonly string[] {
  const { count, head, broken, headHolds, files } = said;
  return [
    ...(broken?.part === undefined
      ? []
      : [
          `DIFFERS: ${broken.part} of the petition of link ${broken.sequence} is not what that link says`,
        ]),
    broken && broken.part === undefined
      ? `broken at link ${broken.sequence}: ${broken.fault}; the ${count} links before it hold`
      : `${count} links hold; head ${count}:${head}`,
    ...(broken ? [] : contentLines(said)),
    ...(headHolds === true ? [`the head after ${given} links is the one given`] : []),
    ...(headHolds === false
      ? [`the head after ${given} links is NOT the one given: links were cut off or rewritten`]
      : []),
    ...(files === null ? [] : [fileLine(files)]),
  ];
}

function contentLines({ petitions, uncovered, later }: Said): readonly string[] {
  return [
    `${petitions} petitions are as their digests say`,
    ...(later.petitions > 0
      ? [
          `${later.petitions} of them are older than their digests, which were taken up to ${later.lastAt}: what happened to them before is not covered`,
        ]
      : []),
    ...(uncovered > 0
      ? [`${uncovered} petitions have no digests yet: timed work takes them (seal-content)`]
      : []),
  ];
}

function fileLine({ files, differing }: NonNullable<Said["files"]>) {
  return differing.length === 0
    ? `${files} files are as they were stored`
    : `DIFFERS: file ${differing.join(", ")} is not what was stored`;
}
