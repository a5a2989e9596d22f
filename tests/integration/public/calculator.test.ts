import { expect } from "vitest";
import type { CountProof } from "#app/domain/deadline/counting/count-days.ts";
import * as calculator from "#app/routes/public/calculator.tsx";
import { notAnnounced } from "#tests/factories/calendar-years.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Page = {
  today: string;
  problems: { errors: Record<string, string> } | null;
  proof: CountProof | null;
};

const ask = async (context: TestContext, query: Readonly<Record<string, string>>) => {
  const address = `/tinh-thoi-han?${new URLSearchParams(query)}`;
  const { status, data } = await aVisitor(context).get(calculator, address);
  return { status, ...(data as Page) };
};
const day = { "from.day": "20", "from.month": "11", "from.year": "2026" };

onBothDatabases("the public page counts and proves by the office's calendar", async (context) => {
  const asked = { ...day, amount: "5", unit: "working-days" };
  const { status, proof } = await ask(context, asked);
  expect([status, proof?.on, proof?.provisional]).toEqual([200, "2026-11-30", false]);
  expect(proof?.steps.filter(({ off }) => off === "holiday").map((step) => step.day)).toEqual([
    "2026-11-24",
  ]);
  await notAnnounced(context, 2027);
  const beyond = await ask(context, { ...asked, amount: "60", unit: "calendar-days" });
  expect(beyond.proof).toMatchObject({ on: "2027-01-19", draftYears: [2027] });
});

onBothDatabases(
  "nothing asked shows the form, and each mistake is told at its field",
  async (context) => {
    expect(await ask(context, {})).toMatchObject({ status: 200, problems: null, proof: null });
    const wrong = await ask(context, { ...day, "from.day": "31", amount: "400", unit: "weeks" });
    expect(wrong.status).toBe(422);
    expect(wrong.problems?.errors).toEqual({
      from: "forms:day.notInMonth|31|11",
      amount: "forms:dayCount.wrong",
      unit: "forms:dayUnit.missing",
    });
    const empty = await ask(context, { "from.day": "", amount: "" });
    expect(Object.keys(empty.problems?.errors ?? {}).sort()).toEqual(["amount", "from", "unit"]);
  },
);
