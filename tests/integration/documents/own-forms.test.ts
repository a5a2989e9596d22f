/** An office's own Word file for a paper: put, filled with the facts of the paper, taken away again. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { action, loader } from "#app/routes/admin/templates/document.tsx";
import { loader as formInForce } from "#app/routes/admin/templates/form-in-force.ts";
import { loader as shippedForm } from "#app/routes/admin/templates/shipped-form.ts";
import { loader as paperPage } from "#app/routes/staff/paper/paper.tsx";
import { action as paperDocx } from "#app/routes/staff/paper/paper-docx.ts";
import { draftChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { draftOverdueList } from "#app/server/documents/compose-overdue-list.ts";
import { draftPaper } from "#app/server/documents/compose-paper.ts";
import { hasOwnForm, paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { chaseLetter, overdueList } from "#app/server/queries/staff/chasing.ts";
import {
  type PutForm,
  putOwnForm,
  removeOwnForm,
} from "#app/server/usecases/administration/change-own-form.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { paragraphTexts, wordFile } from "#tests/factories/own-forms.ts";
import { aCast, agencyIdOf, forwarded, must } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { wordDocument, workbook } from "#tests/fakes/zip.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const page = { loader: signedInTo(loader), action: signedInTo(action) };
const slip = "phieu-chuyen";
const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const today = civilDate("2026-11-21");

const formOf = async (
  paper: string,
  paragraphs: readonly string[],
  parts?: Parameters<typeof wordFile>[1],
): Promise<PutForm> => {
  const bytes = await wordFile(paragraphs, parts);
  const file = { fileName: "own.docx", mediaType, bytes, hasTextLayer: true };
  return { paper, language: "vi", file };
};

const putForm = async (context: TestContext, ...form: Parameters<typeof formOf>) => {
  const admin = await anOfficer(context, ["administrator"]);
  expect(await putOwnForm(context, admin, await formOf(...form))).toMatchObject({ ok: true });
  return admin;
};

async function slipOf(context: TestContext, code: string, sender: "whole" | "covered" = "whole") {
  const question = { code, kind: slip, today, sender } as const;
  const draft = await draftPaper(context.database.read, question);
  if (draft === null) throw new Error("no slip");
  return draft;
}

async function aForwarded(context: TestContext) {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  return code;
}

const sent = (file: Blob | null, fields = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ language: "vi", intent: "put-form", ...fields }))
    body.append(name, String(value));
  if (file) body.append("formFile", file, "own.docx");
  return body;
};
const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

onBothDatabases(
  "a paper is made from the office's own file until the shipped form returns",
  async (context) => {
    const code = await aForwarded(context);
    const shipped = paragraphTexts(
      await paperFile(context.database.read, await slipOf(context, code)),
    );
    const admin = await putForm(
      context,
      slip,
      [
        "Own {{code}}",
        "{{points}}",
        "{{sender}}, {{senderPhone}}",
        "Note: {{question}}",
        "{{body}}",
      ],
      { header: "{{issuerName}}", cell: "{{numberLine}}", runs: ["{{sub", "ject}}"] },
    );
    const draft = await slipOf(context, code);
    expect(await hasOwnForm(context.database.read, draft)).toBe(true);
    const file = await paperFile(context.database.read, draft);
    const texts = paragraphTexts(file);
    expect(texts[0]).toBe(`Own ${code}`);
    for (const text of [...draft.paper.paragraphs, draft.paper.numberLine, draft.paper.subject])
      expect(texts).toContain(text);
    expect(texts.join("\n")).toContain("Nguyen Thi Hoa");
    expect(texts.join("\n")).not.toMatch(/[{}]|Note:/);
    expect(paragraphTexts(file, "word/header1.xml")).toEqual([draft.paper.issuer]);
    const covered = await paperFile(context.database.read, await slipOf(context, code, "covered"));
    expect(paragraphTexts(covered).join("\n")).not.toContain("Nguyen Thi Hoa");
    must(await removeOwnForm(context, admin, slip, "vi"));
    expect(paragraphTexts(await paperFile(context.database.read, draft))).toEqual(shipped);
    expect(await removeOwnForm(context, admin, slip, "vi")).toEqual({
      ok: false,
      reason: "not-found",
    });
  },
);

onBothDatabases("it stands for its own paper and language alone", async (context) => {
  const code = await aForwarded(context);
  const admin = await putForm(context, "thu-da-chuyen", ["Own {{code}}"]);
  const english = { ...(await formOf(slip, ["Own {{code}}"])), language: "en" } as const;
  expect(await putOwnForm(context, admin, english)).toMatchObject({ ok: true });
  expect(await hasOwnForm(context.database.read, await slipOf(context, code))).toBe(false);
  const letter = await draftPaper(context.database.read, {
    code,
    kind: "thu-gui-nguoi-gui",
    today,
    sender: "whole",
  });
  if (letter === null) throw new Error("no letter");
  expect(paragraphTexts(await paperFile(context.database.read, letter))).toEqual([`Own ${code}`]);
});

onBothDatabases(
  "the letter that chases and the list of what is overdue have their tables",
  async (context) => {
    const { lead } = await thePeople(context);
    await aForwarded(context);
    context.clock.set("2027-01-05T02:00:00.000Z");
    const reader = context.database.read;
    const agencyId = await agencyIdOf(context, constructionCode);
    const found = await chaseLetter(
      context,
      lead,
      must(await makeChaseLetter(context, lead, agencyId)),
    );
    const list = await overdueList(context, lead, false);
    if (found === null || list === null) throw new Error("nothing overdue");
    await putForm(context, "cong-van-don-doc", [
      "{{agency}}",
      "{{body}}",
      "{{lines}}",
      "{{closing}}",
    ]);
    await putForm(context, "danh-sach-qua-han", ["{{count}}", "{{lines}}"]);
    const letter = await draftChaseLetter(reader, found.letter);
    const report = await draftOverdueList(reader, { ...list, unitId: lead.unitId });
    if (letter === null || report === null) throw new Error("no draft");
    const { paper } = letter;
    const texts = paragraphTexts(await paperFile(reader, letter));
    for (const text of [
      ...paper.paragraphs,
      ...(paper.closing ?? []),
      ...(paper.tables?.[0]?.rows[0] ?? []),
    ])
      expect(texts).toContain(text);
    const reported = paragraphTexts(await paperFile(reader, report));
    for (const text of report.paper.tables?.[0]?.rows[0] ?? []) expect(reported).toContain(text);
  },
);

onBothDatabases(
  "only an administrator puts it, and the history keeps what was put but not the file",
  async (context) => {
    const form = await formOf(slip, ["{{code}}"]);
    const lead = await anOfficer(context, ["office-lead", "intake-officer"]);
    const refusal = { ok: false, reason: "not-permitted" };
    expect(await putOwnForm(context, lead, form)).toEqual(refusal);
    expect(await removeOwnForm(context, lead, slip, "vi")).toEqual(refusal);
    const admin = await putForm(context, slip, ["{{code}}"]);
    const unknown = { ok: false, reason: "not-found" };
    expect(await putOwnForm(context, admin, { ...form, paper: "unknown" })).toEqual(unknown);
    must(await removeOwnForm(context, admin, slip, "vi"));
    const rows = await askRows<{ facts: string; officerId: number | bigint }>(
      context.database.read,
      `SELECT "facts", "officerId" FROM "HistoryEvent" WHERE "type" = 'TemplateChanged' ORDER BY "sequence"`,
    );
    expect(rows.map(({ officerId }) => Number(officerId))).toEqual([
      admin.officerId,
      admin.officerId,
    ]);
    const [put, removed] = rows.map(({ facts }) => JSON.parse(facts) as Record<string, unknown>);
    expect(put).toEqual({
      key: "docx.phieu-chuyen",
      language: "vi",
      shipped: false,
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(removed).toEqual({ key: "docx.phieu-chuyen", language: "vi", shipped: true });
  },
);

onBothDatabases(
  "the page tells which file stands, since when and by whom, and gives it out",
  async (context) => {
    const visitor = await aSignedInVisitor(context, ["administrator"]);
    const params = { key: slip };
    expect((await visitor.get(page, "/", params)).data).toMatchObject({ form: null });
    const bytes = await wordFile(["{{code}}"]);
    expect(await visitor.post(page, "/", sent(blobOf(bytes)), params)).toMatchObject({
      status: 302,
    });
    expect((await visitor.get(page, "/", params)).data).toMatchObject({
      form: { fileName: "own.docx", since: context.clock.now(), putBy: expect.stringMatching(/./) },
    });
    const given = async (route: unknown) => {
      const { response } = await visitor.get({ loader: signedInTo(route as never) }, "/", params);
      return new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    };
    expect(Buffer.from(await given(formInForce)).equals(Buffer.from(bytes))).toBe(true);
    expect(paragraphTexts(await given(shippedForm)).join()).toContain("{{senderPhone}}");
    const drop = { language: "vi", intent: "drop-form" };
    expect(await visitor.post(page, "/", drop, params)).toMatchObject({ status: 302 });
    expect((await visitor.get(page, "/", params)).data).toMatchObject({ form: null });
    expect(paragraphTexts(await given(formInForce)).join()).toContain("{{senderPhone}}");
  },
);

onBothDatabases("what cannot be a form is refused in words beside the field", async (context) => {
  const visitor = await aSignedInVisitor(context, ["administrator"]);
  const told = async (file: Blob | null) => {
    const { status, data } = await visitor.post(page, "/", sent(file), { key: slip });
    expect(status).toBe(422);
    return (data as { formProblems: { errors: { formFile: string } } }).formProblems.errors
      .formFile;
  };
  const big = await wordFile([
    `{{code}} ${Array.from({ length: 200_000 }, (_none, at) => (at * 7919).toString(36)).join(" ")}`,
  ]);
  const cases: readonly (readonly [Blob | null, string])[] = [
    [null, "forms:ownForm.missing"],
    [new Blob(["text"]), "forms:ownForm.not-word|own.docx"],
    [blobOf(workbook()), "forms:ownForm.not-word|own.docx.xlsx"],
    [blobOf(wordDocument({ "word/vbaProject.bin": "x" })), "forms:ownForm.macros|own.docx"],
    [blobOf(wordDocument({ "word/embeddings/a.bin": "x" })), "forms:file.active|own.docx"],
    [blobOf(wordDocument({ "word/embeddings/a.xlsx": "x" })), "forms:ownForm.outside"],
    [blobOf(workbook({}, { encrypted: true })), "forms:file.locked|own.docx"],
    [blobOf(big), "forms:ownForm.too-big"],
    [blobOf(await wordFile(["No field"])), "forms:ownForm.no-field|{{code}}"],
    [blobOf(await wordFile(["{{nobody}}"])), "forms:ownForm.unknown-field|{{nobody}}"],
    [blobOf(await wordFile(["{{code}} {{x"])), "forms:ownForm.unfinished-field|{{x"],
  ];
  for (const [file, message] of cases) expect(await told(file)).toBe(message);
});

onBothDatabases(
  "the page of a paper says that its Word file is the office's own",
  async (context) => {
    const visitor = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
    const code = await aForwarded(context);
    const params = { code, kind: slip };
    const shown = async () =>
      (await visitor.get({ loader: signedInTo(paperPage) }, "/", params)).data;
    expect(await shown()).toMatchObject({ hasOwnForm: false });
    await putForm(context, slip, ["Own {{code}} of {{sender}}"]);
    expect(await shown()).toMatchObject({ hasOwnForm: true });
    expect(JSON.stringify(await shown())).not.toContain("senderPhone");
    const docx = { action: signedInTo(paperDocx) };
    const { response } = await visitor.post(docx, "/", {}, params);
    const file = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(paragraphTexts(file).join()).toMatch(new RegExp(`^Own ${code} of .*Nguyen Thi Hoa$`));
  },
);
