/** A citizen or a machine that has filled in everything and stands before the last button. */
import * as check from "#app/routes/public/send/check.tsx";
import { token } from "#app/server/ids.ts";
import { putDraft } from "#app/server/persistence/petition/draft-writing.ts";
import type { TestContext } from "../setup/test-context.ts";
import { aVisitor } from "../setup/visitor.ts";

const checkAddress = "/gui-phan-anh/kiem-tra";
const second = 1000;

type Filled = {
  readonly content?: string;
  readonly email?: string;
  readonly from?: string;
  readonly network?: string;
  /** From the first page to the last button. */
  readonly filledInSeconds?: number;
};

export async function aFilledDraft(
  context: TestContext,
  {
    content = "My land certificate is thirty days overdue and nobody tells me why.",
    email = "hoa@example.vn",
    from = "visitor",
    network = "",
    filledInSeconds = 240,
  }: Filled = {},
) {
  const draftId = token(context.ids, 16);
  const now = Date.parse(context.clock.now());
  const steps = {
    content: { aim: "conduct", summary: "", content, proposal: "" },
    place: { agencyText: "Somewhere" },
    person: {
      senderType: "individual",
      name: "Nguyen Thi Hoa",
      address: "12 Tran Phu",
      phone: "0900 000 123",
      email,
      showName: "no",
    },
  };
  await context.database.transaction((transaction) =>
    putDraft(transaction, {
      idHash: context.keys.tokenHash(draftId),
      content: JSON.stringify(steps),
      textBytes: Buffer.byteLength(JSON.stringify(steps)),
      network: "",
      createdAt: new Date(now - filledInSeconds * second).toISOString(),
      expiresAt: new Date(now + 24 * 3600 * second).toISOString(),
    }),
  );
  const visitor = aVisitor(context, { from, network });
  visitor.cookies.set("draft", draftId);
  const found = async () => {
    const { data } = await visitor.get(check, checkAddress);
    return (data as { found: { challenge: string; showing: string } | null }).found;
  };
  return {
    visitor,
    challenge: async () => (await found())?.challenge ?? "",
    /** Presses the last button of the page as it is now. */
    send: async (typed: Readonly<Record<string, string>> = {}) =>
      visitor.post(check, checkAddress, { shown: (await found())?.showing ?? "", ...typed }),
  };
}
