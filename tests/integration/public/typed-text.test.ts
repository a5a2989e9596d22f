/** What was typed in a step goes along wherever its page leads; what is said of it is so. */
import { expect } from "vitest";
import * as check from "#app/routes/public/send/check.tsx";
import * as content from "#app/routes/public/send/content.tsx";
import * as person from "#app/routes/public/send/person.tsx";
import * as place from "#app/routes/public/send/place.tsx";
import * as start from "#app/routes/public/send/start.tsx";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Visitor = ReturnType<typeof aVisitor>;

const letter = { aim: "conduct", content: "A letter about a late certificate." };
const aboutMe = { senderType: "individual", name: "Nguyen Thi Hoa", phone: "0900" };
const pages = {
  start: "/gui-phan-anh",
  content: "/gui-phan-anh/noi-dung",
  place: "/gui-phan-anh/noi-xay-ra",
  person: "/gui-phan-anh/thong-tin",
  check: "/gui-phan-anh/kiem-tra",
};
const dayLater = "2026-11-22T02:00:01.000Z";

function placeForm(values: Readonly<Record<string, string>>, file = "") {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  if (file !== "") form.append("files", new File(["%PDF-1.4"], file));
  return form;
}
const typedPlace = { agencyText: "Somewhere", "happenedOn.day": "31" };

async function onStepTwo(visitor: Visitor) {
  await visitor.get(content, pages.content);
  await visitor.post(content, pages.content, letter);
}

onBothDatabases(
  "the way back and the other language keep a step, right or wrong",
  async (context) => {
    const visitor = aVisitor(context);
    await onStepTwo(visitor);
    for (const [intent, to] of [
      ["back", pages.content],
      ["language", pages.place],
    ] as const) {
      const agencyText = `Agency before ${intent}`;
      const form = placeForm({ ...typedPlace, agencyText, intent });
      expect(await visitor.post(place, pages.place, form)).toMatchObject({
        status: 303,
        location: to,
      });
      const { data } = await visitor.get(place, pages.place);
      expect(data).toMatchObject({ values: { ...typedPlace, agencyText } });
    }
    for (const [intent, to] of [
      ["back", pages.place],
      ["language", pages.person],
    ] as const) {
      const name = `Name before ${intent}`;
      const typed = { ...aboutMe, name, intent };
      expect(await visitor.post(person, pages.person, typed)).toMatchObject({
        status: 303,
        location: to,
      });
      const { data } = await visitor.get(person, pages.person);
      expect(data).toMatchObject({ values: { name, phone: "0900" } });
    }
    for (const [intent, to] of [
      ["back", pages.start],
      ["language", pages.content],
    ] as const) {
      const typed = { aim: "", content: `Half a ${intent}`, opened: "filled", intent };
      expect(await visitor.post(content, pages.content, typed)).toMatchObject({
        status: 303,
        location: to,
      });
      const { data } = await visitor.get(content, pages.content);
      expect(data).toMatchObject({ values: { content: `Half a ${intent}` } });
    }
  },
);

onBothDatabases(
  "from a correction the way back leads to the check, in either language",
  async (context) => {
    const visitor = aVisitor(context);
    await onStepTwo(visitor);
    const correcting = `${pages.person}?tu=kiem-tra`;
    const leave = (intent: string) => visitor.post(person, correcting, { ...aboutMe, intent });
    expect(await leave("back")).toMatchObject({ location: pages.check });
    expect(await leave("language")).toMatchObject({ location: correcting });
  },
);

onBothDatabases(
  "a file that is refused keeps whoever wanted to leave, with its reason",
  async (context) => {
    const visitor = aVisitor(context);
    await onStepTwo(visitor);
    const form = placeForm({ ...typedPlace, intent: "back" }, "broken.pdf");
    const answer = await visitor.post(place, pages.place, form);
    expect(answer).toMatchObject({ status: 422, data: { values: typedPlace } });
    expect(Object.keys((answer.data as { errors: object }).errors)).toEqual(["files"]);
  },
);

onBothDatabases("a page on which nothing was typed leaves no draft behind", async (context) => {
  const visitor = aVisitor(context);
  await visitor.get(content, pages.content);
  const untouched = { senderType: "individual", name: "", showName: "no", intent: "back" };
  await visitor.post(content, pages.content, { content: " ", opened: "empty", intent: "back" });
  await visitor.post(place, pages.place, placeForm({ unitCode: "", intent: "language" }));
  await visitor.post(person, pages.person, untouched);
  const { data } = await visitor.get(start, pages.start);
  expect(data).toMatchObject({ letters: { unsent: [], next: 1 } });
});

onBothDatabases("without its cookie the other language shows what was typed", async (context) => {
  const visitor = aVisitor(context, { keepsCookies: false });
  const intent = "language";
  const answers = [
    await visitor.post(content, pages.content, { ...letter, intent }),
    await visitor.post(place, pages.place, placeForm({ ...typedPlace, intent })),
    await visitor.post(person, pages.person, { ...aboutMe, intent }),
  ];
  for (const [at, values] of [letter, typedPlace, aboutMe].entries())
    expect(answers[at]).toMatchObject({ status: 200, data: { values, errors: {}, notice: null } });
});

onBothDatabases(
  "cookies that are gone on a later step: only what is so is said",
  async (context) => {
    const visitor = aVisitor(context);
    await onStepTwo(visitor);
    visitor.cookies.clear();
    const first = await visitor.post(place, pages.place, placeForm({ agencyText: "Somewhere" }));
    expect(first).toMatchObject({
      status: 422,
      data: { notice: "cookie-later", values: { agencyText: "Somewhere" } },
    });
    // The page that says so brings the cookie anew.
    await visitor.get(place, pages.place);
    const again = await visitor.post(place, pages.place, placeForm({ agencyText: "Somewhere" }));
    expect(again).toMatchObject({ status: 303, location: `${pages.content}?nhap=con-trong` });
    expect(await visitor.get(content, again.location)).toMatchObject({
      data: { notice: "empty", values: {} },
    });
    const kept = await visitor.get(place, pages.place);
    expect(kept.data).toMatchObject({ values: { agencyText: "Somewhere" } });
  },
);

onBothDatabases(
  "a draft that has run out is filled again from the step that is posted",
  async (context) => {
    for (const [route, page, body, next] of [
      [content, pages.content, letter, `${pages.place}?nhap=giu-lai`],
      [place, pages.place, { agencyText: "Somewhere" }, `${pages.content}?nhap=giu-lai`],
      [
        person,
        pages.person,
        { ...aboutMe, address: "1", phone: "0900000123", showName: "no" },
        `${pages.content}?nhap=giu-lai`,
      ],
    ] as const) {
      context.clock.set("2026-11-21T02:00:00.000Z");
      const visitor = aVisitor(context);
      await onStepTwo(visitor);
      context.clock.set(dayLater);
      expect(await visitor.get(place, pages.place)).toMatchObject({
        location: `${pages.content}?nhap=het-han`,
      });
      expect(await visitor.post(route, page, body)).toMatchObject({ status: 303, location: next });
      const { data } = await visitor.get(route, page);
      expect(data).toMatchObject({ values: body });
    }
  },
);

onBothDatabases("a last page whose letter is not found claims nothing", async (context) => {
  const visitor = aVisitor(context);
  expect(await visitor.post(check, pages.check, {})).toMatchObject({
    status: 422,
    data: { problem: "lost" },
  });
  expect(await visitor.get(check, pages.check)).toMatchObject({ data: { found: null } });
});
