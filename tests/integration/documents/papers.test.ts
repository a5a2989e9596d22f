import { inflateRawSync } from "node:zlib";
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import vi from "#app/i18n/locales/vi/documents.json" with { type: "json" };
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { docxOf } from "#app/server/documents/docx.ts";
import { loadRules } from "#app/server/persistence/time/rule-reading.ts";
import { putTemplate } from "#app/server/persistence/work/template-store.ts";
import {
  addSigner,
  changePaperParts,
  dropSigner,
} from "#app/server/usecases/administration/change-paper-form.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, forwarded, must, registered, signed } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const today = civilDate("2026-11-21");
const compose = (
  context: TestContext,
  code: string,
  kind: Parameters<typeof composePaper>[1]["kind"],
  sender: "whole" | "covered" = "whole",
) => composePaper(context.database.read, { code, kind, today, sender });

/** The text of one file inside a zip, found through its local header. */
function fileInZip(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  const directory = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"));
  for (let at = directory; bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    const entry = bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString();
    if (entry === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return inflateRawSync(packed).toString("utf8");
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`no ${name}`);
}

onBothDatabases(
  "a forwarding slip has the form of an official document and no number",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    const paper = await compose(context, code, "phieu-chuyen");
    expect(paper).toMatchObject({
      country: vi.country,
      motto: vi.motto,
      numberLine: vi.number.replace("{{sign}}", "PC-VP"),
      typeName: vi["forwarding-slip"].type,
      language: "vi",
    });
    const text = paper?.paragraphs.join("\n") ?? "";
    for (const words of [
      code,
      "Nguyen Thi Hoa",
      "12 Tran Phu",
      vi.day.replace("{{day}}", "14").replace("{{month}}", "12").replace("{{year}}", "2026"),
      "Overdue certificate",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\{\{/);
  },
);

onBothDatabases("a forwarding slip names the limit for returning that counts", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  const shown = async () => (await compose(context, code, "phieu-chuyen"))?.paragraphs.join("\n");
  expect(await shown()).toContain(vi.limit["working-days_other"].replace("{{shown}}", "02"));
  const {
    line: _line,
    version,
    ...draft
  } = ruleFor(
    await loadRules(context.database.read),
    "return",
    { class: null, channel: "web", complexity: "ordinary" },
    today,
  );
  const admin = await anOfficer(context, ["administrator"]);
  must(await saveRule(context, admin, { ...draft, amount: 3, validFrom: today }, version + 1));
  expect(await shown()).toContain(vi.limit["working-days_other"].replace("{{shown}}", "03"));
});

onBothDatabases("a draft that was only looked at does not name the sender", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  const text = JSON.stringify(await compose(context, code, "phieu-chuyen", "covered"));
  for (const secret of ["Nguyen Thi Hoa", "12 Tran Phu", "0900000123"])
    expect(text).not.toContain(secret);
});

onBothDatabases("the Word file holds the words of the paper", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await signed(context, code, cast);
  const paper = await compose(context, code, "van-ban-tra-loi");
  if (paper === null) throw new Error("no paper");
  const xml = fileInZip(await docxOf(paper), "word/document.xml");
  for (const words of [vi.country, vi.motto, "/SXD-", "The certificate was issued.", code])
    expect(xml).toContain(words);
});

onBothDatabases(
  "a notice follows the proposal, and other papers wait for their time",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    expect(await compose(context, code, "thong-bao")).toBeNull();
    expect(await compose(context, code, "van-ban-tra-loi")).toBeNull();
    const decline = { reason: "unclear-content", guidance: "Please tell us more." } as const;
    must(await proposeDecline(context, cast.officer, { code, version: null }, decline));
    const paper = await compose(context, code, "thong-bao");
    expect(paper?.typeName).toBe(vi["notice-of-declining"].type);
    expect(paper?.paragraphs).toContain("Please tell us more.");
  },
);

onBothDatabases(
  "the administrator's own wording takes the place of the shipped one",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    await context.database.transaction((transaction) =>
      putTemplate(transaction, {
        key: "document.phieu-chuyen",
        language: "vi",
        kind: "document",
        subject: "Own subject",
        body: "Own words about {{code}}.",
        updatedAt: context.clock.now(),
      }),
    );
    const paper = await compose(context, code, "phieu-chuyen");
    expect(paper).toMatchObject({
      subject: "Own subject",
      paragraphs: [`Own words about ${code}.`],
    });
  },
);

onBothDatabases(
  "a body's own signers, drafting unit and place stand on its papers, each in its time",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    const admin = await anOfficer(context, ["administrator"]);
    const office = "van-phong-ubnd-tinh";
    const parts = { sign: "VPUB", draftingUnit: "TCD", placeName: "Ward 12" };
    must(await changePaperParts(context, admin, office, parts));
    const signer = { collective: "", name: "", basis: "", endsOn: null };
    const deputy = { ...signer, power: "deputy", standsFor: "Chief", office: "Deputy" } as const;
    const endsOn = civilDate("2026-11-20");
    const chair = { standsFor: "Chair", office: "Chief", basis: "Paper 12", endsOn };
    must(
      await addSigner(context, admin, office, { ...signer, ...chair, power: "by-authorisation" }),
    );
    must(await addSigner(context, admin, office, { ...deputy, name: "Tran Van B" }));
    const paper = await compose(context, code, "phieu-chuyen");
    expect(paper).toMatchObject({ signerCapacity: "KT. CHIEF\nDEPUTY", signerName: "Tran Van B" });
    expect(paper?.numberLine).toContain("PC-VPUB");
    expect(paper?.recipients.at(-1)).toContain("TCD");
    expect(paper?.placeAndDay).toMatch(/^Ward 12,/);
    must(await dropSigner(context, admin, office, 2));
    expect((await compose(context, code, "phieu-chuyen"))?.signerCapacity).toBe(
      vi.capacity["coordinating-office"],
    );
    expect(await dropSigner(context, admin, office, 2)).toEqual({ ok: false, reason: "not-found" });
    expect(await dropSigner(context, cast.lead, office, 1)).toMatchObject({ ok: false });
  },
);

onBothDatabases("papers name the body and address the sender by kind", async (context) => {
  const organization = { senderType: "organization", organizationName: "Sao Mai" } as const;
  const sent = [aSending(), aSending({ person: organization })];
  const [person, body] = await Promise.all(
    sent.map(async (sending) => {
      const { code } = await aSentPetition(context, sending);
      return compose(context, code, "phieu-tiep-nhan");
    }),
  );
  expect(person?.addressees).toEqual([`${vi.you.individual} Nguyen Thi Hoa`]);
  expect(person?.paragraphs.join(" ")).toContain(vi.you.individual);
  expect(body?.addressees).toEqual(["Sao Mai"]);
  expect(body?.paragraphs.join(" ")).toContain(vi.you.organization);
  expect(body?.paragraphs.join(" ")).not.toContain(vi.you.individual);
});

onBothDatabases(
  "a paper of a letter without a title carries no cut of its text",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context, aSending({ content: { summary: "" } }));
    await registered(context, code, cast.officer);
    const target = { code, version: null };
    const guidance = `Please write again, ${vi.you["on-screen"]}.`;
    const decline = { reason: "unclear-content", guidance } as const;
    must(await proposeDecline(context, cast.officer, target, decline));
    const text = (await compose(context, code, "thong-bao"))?.paragraphs.join("\n");
    expect(text).toContain(vi.untitled);
    expect(text).not.toContain("My land certificate");
    // Words of the screen are those of a paper here.
    expect(text).toContain(`Please write again, ${vi.you.individual}.`);
  },
);
