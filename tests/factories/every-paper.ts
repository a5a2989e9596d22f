/** Every kind of paper, about petitions that stand where each is written. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument, PaperKind } from "#app/domain/documents/official-document.ts";
import type { PaperCode } from "#app/domain/documents/paper-names.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { draftChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { draftOverdueList } from "#app/server/documents/compose-overdue-list.ts";
import { draftPaper } from "#app/server/documents/compose-paper.ts";
import type { PaperDraft } from "#app/server/documents/paper-draft.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { chaseLetter, overdueList } from "#app/server/queries/staff/chasing.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { thePeople } from "#tests/factories/lives.ts";
import words from "#tests/fixtures/papers/text.json" with { type: "json" };
import type { TestContext } from "#tests/setup/test-context.ts";
import { constructionCode } from "./officers.ts";
import { aCast, agencyIdOf, forwarded, must, signed } from "./petition-life.ts";
import { aSending, aSentPetition } from "./sending.ts";

const today = civilDate("2027-01-05");
const letters: readonly PaperCode[] = [
  "thu-da-tiep-nhan",
  "thu-bo-sung",
  "thu-da-chuyen",
  "thu-khong-tiep-nhan",
  "thu-da-tra-loi",
];
const ofReply: readonly PaperKind[] = [
  "phieu-tiep-nhan",
  "phieu-chuyen",
  "van-ban-tra-loi",
  "phieu-trinh",
];

const notices: readonly PaperCode[] = [
  "thong-bao-decline",
  "thong-bao-guide",
  "thong-bao-transfer",
];
const paragraphsOfTwoPages = 12;

type Question = {
  readonly name: string;
  readonly code: string;
  readonly kind: PaperKind;
  readonly wording?: PaperCode;
};

async function aDraft(context: TestContext, { name: _name, ...question }: Question) {
  const asked = { ...question, today, sender: "whole" } as const;
  const draft = await draftPaper(context.database.read, asked);
  if (draft === null) throw new Error(`no ${question.kind}`);
  return draft;
}

/** By the code of its words; the notices run over several pages. */
export async function everyPaper(
  context: TestContext,
): Promise<ReadonlyMap<string, OfficialDocument>> {
  const drafts = await everyDraft(context);
  return new Map([...drafts].map(([name, { paper }]) => [name, paper]));
}

/** The same papers with the facts behind them. */
export async function everyDraft(context: TestContext): Promise<ReadonlyMap<string, PaperDraft>> {
  const cast = await aCast(context);
  const people = await thePeople(context);
  const sending = aSending({
    content: { summary: words.summary, content: words.content },
    person: { name: words.name, address: words.address },
  });
  await context.database.transaction((transaction) =>
    putSetting(transaction, "provinceName", words.province),
  );
  const { code: late } = await aSentPetition(context, sending);
  await forwarded(context, late, cast);
  const { code } = await aSentPetition(context, sending);
  await signed(context, code, cast);
  const { code: declined } = await aSentPetition(context, sending);
  const guidance = Array.from({ length: paragraphsOfTwoPages }, () => words.guidance).join("\n");
  const why = { reason: "unclear-content", guidance } as const;
  must(await proposeDecline(context, cast.officer, { code: declined, version: null }, why));
  const questions: readonly Question[] = [
    ...ofReply.map((kind) => ({ name: kind, code, kind })),
    { name: "thu-xin-loi", code: late, kind: "thu-xin-loi" },
    ...letters.map(
      (wording) => ({ name: wording, code, kind: "thu-gui-nguoi-gui", wording }) as const,
    ),
    ...notices.map(
      (wording) => ({ name: wording, code: declined, kind: "thong-bao", wording }) as const,
    ),
  ];
  const drafts = new Map<string, PaperDraft>();
  for (const question of questions) drafts.set(question.name, await aDraft(context, question));
  context.clock.set(`${today}T02:00:00.000Z`);
  for (const draft of await officePapers(context, people.lead)) drafts.set(draft.name, draft);
  return drafts;
}

async function officePapers(context: TestContext, lead: OfficerActor) {
  const reader = context.database.read;
  const agencyId = await agencyIdOf(context, constructionCode);
  const found = await chaseLetter(
    context,
    lead,
    must(await makeChaseLetter(context, lead, agencyId)),
  );
  const list = await overdueList(context, lead, false);
  const papers = [
    found && (await draftChaseLetter(reader, found.letter)),
    list && (await draftOverdueList(reader, { ...list, unitId: lead.unitId })),
  ];
  return papers.filter((paper) => paper !== null);
}
