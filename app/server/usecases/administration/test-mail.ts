/** A mail that an administrator sends to themselves, to prove that mail leaves this installation and arrives. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { putSetting } from "../../persistence/work/setting-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

const codeDigits = 6;

/** Six digits, each drawn by itself; bytes above 249 would make some digits likelier than others. */
function drawCode({ ids }: Context): string {
  let code = "";
  while (code.length < codeDigits)
    for (const byte of ids.bytes(codeDigits))
      if (byte < 250 && code.length < codeDigits) code += String(byte % 10);
  return code;
}

const spaceCode = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Sends the mail with a new code to the administrator's own address; an older code ends. */
export const askTestMail = (context: Context, actor: OfficerActor) =>
  administer(context, actor, "TestMailAsked", async (transaction) => {
    const officer = await findOfficer(transaction, actor.officerId);
    if (officer === null) throw new RefusalError("not-found");
    const now = context.clock.now();
    const code = drawCode(context);
    await putSetting(transaction, "testMail", { code, askedAt: now, arrivedAt: null });
    const message = {
      messageKey: `test-mail:${context.keys.tokenHash(`${now} ${code}`)}`,
      petitionId: null,
      channel: "email" as const,
      template: "test-mail",
      language: officer.language,
      audience: "administrator" as const,
      officerId: officer.id,
      address: officer.email,
      facts: { mailCode: spaceCode(code) },
    };
    await enqueueMessages(transaction, [message], now);
    return { value: null, facts: {} };
  });

/** Notes that the mail arrived, for whoever types its code in. */
export const confirmTestMail = (context: Context, actor: OfficerActor, typed: string) =>
  administer(context, actor, "TestMailArrived", async (transaction) => {
    const { testMail } = await loadSettings(transaction);
    if (testMail === null || typed.replace(/\D/g, "") !== testMail.code)
      throw new RefusalError("mail-code-wrong");
    const arrivedAt = testMail.arrivedAt ?? context.clock.now();
    await putSetting(transaction, "testMail", { ...testMail, arrivedAt });
    return { value: null, facts: {} };
  });
