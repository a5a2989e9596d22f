/** Several letters in one browser: nothing is sent that was not read over, and none replaces another. */
import { expect } from "vitest";
import * as receipt from "#app/routes/public/receipt.tsx";
import * as check from "#app/routes/public/send/check.tsx";
import * as content from "#app/routes/public/send/content.tsx";
import * as person from "#app/routes/public/send/person.tsx";
import * as place from "#app/routes/public/send/place.tsx";
import * as start from "#app/routes/public/send/start.tsx";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Visitor = ReturnType<typeof aVisitor>;

/** Too few words to be taken for another language, of which the writer would be told. */
const letterA = "Letter A about a late certificate.";
const letterB = "Letter B about a closed counter.";
const about = (text: string, opened = "empty") => ({
  aim: "conduct",
  summary: "",
  content: text,
  proposal: "",
  opened,
});
const aboutMe = {
  senderType: "individual",
  name: "Nguyen Thi Hoa",
  address: "12 Tran Phu",
  phone: "0900 000 123",
  showName: "no",
};
const steps = {
  content: "/noi-dung",
  place: "/noi-xay-ra",
  person: "/thong-tin",
  check: "/kiem-tra",
} as const;
const paramsOf = (letter: number): Record<string, string> =>
  letter === 1 ? {} : { letter: String(letter) };
const addressOf = (step: keyof typeof steps, letter = 1) =>
  `/gui-phan-anh${letter === 1 ? "" : `/${letter}`}${steps[step]}`;

function placeForm(agencyText = "Somewhere") {
  const form = new FormData();
  form.append("agencyText", agencyText);
  return form;
}

async function fillRest(visitor: Visitor, letter = 1) {
  await visitor.post(place, addressOf("place", letter), placeForm(), paramsOf(letter));
  const answer = await visitor.post(person, addressOf("person", letter), aboutMe, paramsOf(letter));
  expect(answer).toMatchObject({ status: 303, location: addressOf("check", letter) });
}

async function showingOf(visitor: Visitor, letter = 1) {
  const page = await visitor.get(check, addressOf("check", letter), paramsOf(letter));
  return (page.data as { found: { showing: string } }).found.showing;
}
const pressSend = (visitor: Visitor, shown: string, letter = 1) =>
  visitor.post(check, addressOf("check", letter), { shown }, paramsOf(letter));

/** A browser in which letter A stands before its last button. */
async function withLetterA(context: TestContext) {
  const visitor = aVisitor(context);
  await visitor.get(content, addressOf("content"));
  await visitor.post(content, addressOf("content"), about(letterA));
  await fillRest(visitor);
  return visitor;
}

const sentTexts = async (context: TestContext) => {
  const rows = await askRows<{ content: string }>(
    context.database.read,
    `SELECT "content" FROM "Petition" ORDER BY "id"`,
  );
  return rows.map((row) => row.content);
};

onBothDatabases(
  "what was changed in another window is not sent, but shown with what changed",
  async (context) => {
    const visitor = await withLetterA(context);
    const shown = await showingOf(visitor);
    await visitor.post(content, addressOf("content"), about(letterB, "filled"));
    await visitor.post(place, addressOf("place"), placeForm("Elsewhere"));
    expect(await pressSend(visitor, shown)).toMatchObject({
      status: 409,
      data: { problem: "changed", changed: ["agencyText", "content"] },
    });
    expect(await sentTexts(context)).toEqual([]);
    expect(await pressSend(visitor, await showingOf(visitor))).toMatchObject({
      status: 303,
      location: "/bien-nhan",
    });
    expect(await sentTexts(context)).toEqual([letterB]);
  },
);

onBothDatabases("a page that does not say what it showed sends nothing", async (context) => {
  const visitor = await withLetterA(context);
  for (const shown of ["", "content:000000000000", "no showing"])
    expect(await pressSend(visitor, shown)).toMatchObject({ status: 409 });
  expect(await sentTexts(context)).toEqual([]);
});

onBothDatabases(
  "a letter begun in a second window stands beside the first, and each is sent as it was shown",
  async (context) => {
    const visitor = aVisitor(context);
    await visitor.get(content, addressOf("content"));
    // The second window is opened while the first is still empty too.
    await visitor.get(content, addressOf("content"));
    await visitor.post(content, addressOf("content"), about(letterA));
    await fillRest(visitor);
    const shown = await showingOf(visitor);
    expect(await visitor.post(content, addressOf("content"), about(letterB))).toMatchObject({
      status: 303,
      location: `${addressOf("place", 2)}?nhap=rieng`,
    });
    await fillRest(visitor, 2);
    expect(await pressSend(visitor, shown)).toMatchObject({ location: "/bien-nhan" });
    const second = await showingOf(visitor, 2);
    expect(await pressSend(visitor, second, 2)).toMatchObject({ location: "/bien-nhan/2" });
    expect(await sentTexts(context)).toEqual([letterA, letterB]);
  },
);

onBothDatabases("the same first page sent twice is one letter", async (context) => {
  const visitor = aVisitor(context);
  await visitor.get(content, addressOf("content"));
  for (let press = 0; press < 2; press += 1)
    expect(await visitor.post(content, addressOf("content"), about(letterA))).toMatchObject({
      location: addressOf("place"),
    });
});

onBothDatabases(
  "wrong answers of a second letter come back as typed and leave the first alone",
  async (context) => {
    const visitor = await withLetterA(context);
    const wrong = { ...about("short"), aim: "" };
    const { opened, ...typed } = wrong;
    expect(await visitor.post(content, addressOf("content"), wrong)).toMatchObject({
      status: 422,
      data: { values: typed, opened, errors: { content: "forms:content.short" } },
    });
    const first = await visitor.get(content, addressOf("content"));
    expect(first.data).toMatchObject({ values: { content: letterA }, opened: "filled" });
  },
);

onBothDatabases(
  "after sending, the next letter is another one and both receipts are listed for a day",
  async (context) => {
    const visitor = await withLetterA(context);
    await pressSend(visitor, await showingOf(visitor));
    const { data } = await visitor.get(start, "/gui-phan-anh");
    expect(data).toMatchObject({ letters: { unsent: [], sent: [1], next: 2 } });
    // Whoever comes by the old address begins the next letter as well.
    const begun = await visitor.get(content, addressOf("content"));
    expect(begun.data).toMatchObject({ letter: 2, values: {}, opened: "empty" });
    await visitor.post(content, addressOf("content", 2), about(letterB), paramsOf(2));
    const { data: both } = await visitor.get(start, "/gui-phan-anh");
    expect(both).toMatchObject({ letters: { unsent: [{ letter: 2, about: letterB }], sent: [1] } });
    await fillRest(visitor, 2);
    await pressSend(visitor, await showingOf(visitor, 2), 2);

    const first = await visitor.get(receipt, "/bien-nhan");
    const second = await visitor.get(receipt, "/bien-nhan/2", paramsOf(2));
    type Page = { receipt: { code: string; secret: string }; others: unknown[] };
    const [one, two] = [first.data as Page, second.data as Page];
    expect(one.receipt.code).not.toBe(two.receipt.code);
    expect(one.others).toMatchObject([
      { letter: 2, code: two.receipt.code, secret: two.receipt.secret },
    ]);
    expect(two.others).toMatchObject([
      { letter: 1, code: one.receipt.code, secret: one.receipt.secret },
    ]);

    context.clock.set("2026-11-22T02:00:01.000Z");
    expect(await visitor.get(receipt, "/bien-nhan")).toMatchObject({ status: 404 });
  },
);

onBothDatabases(
  "what is typed for a letter that was sent from another window is said not to go with it",
  async (context) => {
    const visitor = await withLetterA(context);
    await pressSend(visitor, await showingOf(visitor));
    const late = "/bien-nhan?nhap=sau-khi-gui";
    expect(await visitor.post(place, addressOf("place"), placeForm())).toMatchObject({
      status: 303,
      location: late,
    });
    expect(await visitor.post(person, addressOf("person"), aboutMe)).toMatchObject({
      location: late,
    });
    expect(await visitor.get(receipt, late)).toMatchObject({ data: { afterSending: true } });
    // A whole text is kept: it is the next letter.
    expect(
      await visitor.post(content, addressOf("content"), about(letterB, "filled")),
    ).toMatchObject({ location: `${addressOf("place", 2)}?nhap=rieng` });
  },
);

onBothDatabases("with nine unsent letters none is written over", async (context) => {
  const visitor = aVisitor(context);
  await visitor.get(content, addressOf("content"));
  const letter = (number: number) => about(`Letter ${number} about a closed counter.`);
  for (let number = 1; number <= 9; number += 1)
    expect(await visitor.post(content, addressOf("content"), letter(number))).toMatchObject({
      status: 303,
    });
  expect(await visitor.post(content, addressOf("content"), letter(10))).toMatchObject({
    status: 422,
    data: { notice: "too-many", values: { content: letter(10).content } },
  });
  const { data } = await visitor.get(start, "/gui-phan-anh");
  expect(data).toMatchObject({ letters: { next: null } });
  const first = await visitor.get(content, addressOf("content"));
  expect(first.data).toMatchObject({ values: { content: letter(1).content } });
});

onBothDatabases("a number that no letter can have is no page", async (context) => {
  const visitor = aVisitor(context);
  for (const letter of ["1", "0", "10", "x", "-2", "2x", ""])
    for (const [route, step] of [
      [content, "content"],
      [place, "place"],
      [person, "person"],
      [check, "check"],
    ] as const) {
      expect(await visitor.get(route, addressOf(step), { letter })).toMatchObject({ status: 404 });
      expect(await visitor.post(route, addressOf(step), {}, { letter })).toMatchObject({
        status: 404,
      });
    }
  expect(await visitor.get(receipt, "/bien-nhan", { letter: "1" })).toMatchObject({ status: 404 });
});
