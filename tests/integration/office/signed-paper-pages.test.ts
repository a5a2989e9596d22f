/** The pages on which an officer records a signed paper: what is owed, what comes back, what is kept. */
import { expect } from "vitest";
import { action, loader } from "#app/routes/staff/acts/decide/decide.tsx";
import { historyOfPetition } from "#app/server/persistence/history/history-reading.ts";
import { readEvent } from "#app/server/persistence/history/read-event.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { must, registered } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const page = { loader: signedInTo(loader), action: signedInTo(action) };

const written = {
  byPaper: "yes",
  documentNumber: "45/TB-VP",
  "documentOn.day": "20",
  "documentOn.month": "11",
  "documentOn.year": "2026",
  signerName: "Tran Van B",
  signerCapacity: "Deputy Chief of Office",
};

async function aProposal(context: TestContext) {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  await registered(context, code, officer);
  const input = { reason: "unclear-content", guidance: "Please say which plot." } as const;
  must(await proposeDecline(context, officer, { code, version: null }, input));
  return code;
}

async function anIntakeOfficer(context: TestContext) {
  const visitor = await aSignedInVisitor(context, ["intake-officer"]);
  return visitor;
}

async function bodyOf(
  context: TestContext,
  code: string,
  fields: Readonly<Record<string, string>>,
  file?: Blob,
) {
  const petition = await findPetition(context.database.read, code);
  const body = new FormData();
  for (const [name, value] of Object.entries({ version: String(petition?.version), ...fields }))
    body.append(name, value);
  if (file) body.append("signedFile", file, "signed.pdf");
  return body;
}

onBothDatabases("what is missing of an owed paper is told by field", async (context) => {
  const visitor = await anIntakeOfficer(context);
  const code = await aProposal(context);
  const send = async (fields: Readonly<Record<string, string>>, file?: Blob) =>
    visitor.post(page, "/", await bodyOf(context, code, fields, file), { code });
  expect((await visitor.get(page, "/", { code })).data).toMatchObject({
    head: {
      possible: ["decline", "reject-proposal"],
      onlyByPaper: ["decline", "reject-proposal"],
    },
  });
  expect(await send({ byPaper: "yes", documentNumber: "45/TB-VP" })).toMatchObject({
    status: 422,
    data: {
      problems: {
        values: { documentNumber: "45/TB-VP" },
        errors: {
          documentOn: "forms:documentOn.missing",
          signerName: "forms:signerName.missing",
          signerCapacity: "forms:signerCapacity.missing",
          signedFile: "forms:signedFile.missing",
        },
      },
    },
  });
  const notAPdf = new Blob(["no PDF"], { type: "application/pdf" });
  expect(await send({ ...written, signerName: "" }, notAPdf)).toMatchObject({
    status: 422,
    data: {
      problems: {
        values: { signerCapacity: "Deputy Chief of Office" },
        errors: {
          signerName: "forms:signerName.missing",
          signedFile: expect.stringContaining("forms:file.not-pdf"),
        },
      },
    },
  });
  expect((await findPetition(context.database.read, code))?.stage).toBe("registered");
});

onBothDatabases(
  "a proposal is sent back by its signed paper, and the paper stays with the act",
  async (context) => {
    const visitor = await anIntakeOfficer(context);
    const code = await aProposal(context);
    const send = async (fields: Readonly<Record<string, string>>, file?: Blob) =>
      visitor.post(page, "/", await bodyOf(context, code, { ...fields, intent: "reject" }, file), {
        code,
      });
    expect(await send({ ...written, reason: "" })).toMatchObject({
      status: 422,
      data: {
        problems: {
          errors: { reason: "forms:reason.missing", signedFile: "forms:signedFile.missing" },
        },
      },
    });
    const scan = new Blob([new Uint8Array(pdfWithText)], { type: "application/pdf" });
    const sent = await send({ ...written, reason: "Ask which plot first." }, scan);
    expect(sent).toMatchObject({ status: 302 });
    expect(await findPetition(context.database.read, code)).toMatchObject({
      stage: "registered",
      proposal: null,
    });
    const history = await historyOfPetition(
      context.database.read,
      (await findPetition(context.database.read, code))?.id ?? 0,
    );
    const last = history.map(readEvent).findLast((event) => event?.type === "ProposalRejected");
    expect(last).toMatchObject({
      reason: "Ask which plot first.",
      paper: { documentNumber: "45/TB-VP", signerName: "Tran Van B" },
    });
  },
);

onBothDatabases(
  "a whole paper decides; without one the officer finds nothing to click",
  async (context) => {
    const visitor = await anIntakeOfficer(context);
    const code = await aProposal(context);
    const click = await visitor.post(page, "/", await bodyOf(context, code, {}), { code });
    expect(click.status).toBe(404);
    const scan = new Blob([new Uint8Array(pdfWithText)], { type: "application/pdf" });
    const body = await bodyOf(context, code, written, scan);
    expect(await visitor.post(page, "/", body, { code })).toMatchObject({ status: 302 });
    expect((await findPetition(context.database.read, code))?.stage).toBe("declined");
  },
);
