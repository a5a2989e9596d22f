import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import type { MailChannel } from "#app/server/outbox/channels/channel.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import type { Mail } from "#app/server/outbox/write-mail.ts";
import { acceptInvitation, invitationOf } from "#app/server/session/accept-invitation.ts";
import { askNewPassword } from "#app/server/session/ask-new-password.ts";
import {
  ownSecondStep,
  setUpOwnSecondStep,
} from "#app/server/session/second-step/own-second-step.ts";
import { breakGlass } from "#app/server/usecases/administration/break-glass.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import {
  appCode,
  email,
  invited,
  officerOfSession,
  password,
  signedInOnce,
  tryPassword,
  withPassword,
} from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const hour = 60 * 60_000;
const fresh = "quite another sentence";

/** Hands over what is due and returns the mails as they left. */
async function mailsOf(context: TestContext): Promise<Mail[]> {
  const left: Mail[] = [];
  const channel: MailChannel = {
    name: "folder",
    parcelSize: 50,
    pauseMilliseconds: 0,
    repeatable: { milliseconds: 0, times: 0 },
    send: async ({ mails }) => {
      left.push(...mails);
      return { kind: "sent", ids: mails.map(() => "") };
    },
  };
  const pause = async () => undefined;
  await deliverDue({ ...context, publicUrl: "https://example.vn", channel, pause });
  return left;
}

const tokenIn = ({ text }: Mail) => /\/moi\/([\w-]{43})/.exec(text)?.[1] ?? "";

async function secondStepOf(context: TestContext) {
  const { actor, token } = await signedInOnce(context);
  const offered = await ownSecondStep(context, actor, token);
  // Who owes it has set it up on the way in.
  if (offered?.on) return { actor, token };
  const secret = offered?.secret ?? "";
  const code = appCode(secret, context.clock.now());
  const typed = { code, current: password };
  expect(await setUpOwnSecondStep(context, actor, token, typed)).toMatchObject({ ok: true });
  return { actor, token };
}

onBothDatabases(
  "a lost password is set anew by a link that only the mail holds",
  async (context) => {
    await withPassword(context);
    const { token: open } = await signedInOnce(context);
    expect(await askNewPassword(context, email, "address")).toBe(0);
    const mails = await mailsOf(context);
    expect(mails.map(({ to }) => to)).toEqual([email]);
    const [mail] = mails;
    const token = mail ? tokenIn(mail) : "";
    expect(mail?.html).toContain(`https://example.vn/moi/${token}`);
    const client = readClient(context.database.read);
    const kept = JSON.stringify([
      await client.outboxMessage.findMany(),
      await client.invitation.findMany(),
      await client.historyEvent.findMany(),
    ]);
    expect(kept).not.toContain(token);
    expect(await invitationOf(context, token)).toMatchObject({ email });
    expect(await acceptInvitation(context, token, fresh)).toBe("set");
    expect(await acceptInvitation(context, token, fresh)).toBe("not-found");
    const [told] = await mailsOf(context);
    expect(told).toMatchObject({ to: email });
    expect(told?.text).not.toContain("/moi/");
    expect(await officerOfSession(context, open)).toBeNull();
    expect(await tryPassword(context)).toMatchObject({ ok: false });
    expect(await tryPassword(context, fresh)).toMatchObject({ ok: true });
  },
);

onBothDatabases("a link ends after an hour, and a used one closes the others", async (context) => {
  await withPassword(context);
  for (let time = 0; time < 3; time += 1) await askNewPassword(context, email, "address");
  const [first = "", second = "", third = ""] = (await mailsOf(context)).map(tokenIn);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(await acceptInvitation(context, second, fresh)).toBe("set");
  expect(await invitationOf(context, first)).toBeNull();
  expect(await invitationOf(context, third)).toBeNull();
  context.clock.set(later(context.clock.now(), hour));
  await askNewPassword(context, email, "address");
  const [late = ""] = (await mailsOf(context)).map(tokenIn);
  context.clock.set(later(context.clock.now(), hour));
  expect(await acceptInvitation(context, late, fresh)).toBe("not-found");
});

onBothDatabases("a new password does not take the second step away", async (context) => {
  await withPassword(context);
  await secondStepOf(context);
  await askNewPassword(context, email, "address");
  const [token = ""] = (await mailsOf(context)).map(tokenIn);
  expect(await acceptInvitation(context, token, fresh)).toBe("set");
  expect(await tryPassword(context, fresh)).toMatchObject({ ok: true, next: "code" });
});

onBothDatabases(
  "nobody learns who has an account, and mailboxes are not flooded",
  async (context) => {
    await invited(context);
    expect(await askNewPassword(context, "nobody@example.vn", "a")).toBe(0);
    expect(await askNewPassword(context, email, "a")).toBe(0);
    expect(await mailsOf(context)).toEqual([]);
  },
);

onBothDatabases("three mails an hour go to one account, whatever the address", async (context) => {
  await withPassword(context);
  for (let time = 0; time < 6; time += 1)
    expect(await askNewPassword(context, email, `address ${time}`)).toBe(0);
  expect(await mailsOf(context)).toHaveLength(3);
  for (let time = 0; time < 30; time += 1) await askNewPassword(context, `${time}@x.vn`, "one");
  expect(await askNewPassword(context, email, "one")).toBe(60);
  context.clock.set(later(context.clock.now(), hour));
  expect(await askNewPassword(context, email, "one")).toBe(0);
  expect(await mailsOf(context)).toHaveLength(1);
});

onBothDatabases(
  "the last administrator is let in from the command line, in the open",
  async (context) => {
    await withPassword(context, ["administrator"]);
    const { token: open, actor } = await secondStepOf(context);
    await askNewPassword(context, email, "address");
    const [asked = ""] = (await mailsOf(context)).map(tokenIn);
    const { token, told } = must(await breakGlass(context, email.toUpperCase()));
    expect(told).toBe(1);
    expect(await officerOfSession(context, open)).toBeNull();
    expect(await tryPassword(context)).toMatchObject({ ok: false, reason: "wrong" });
    expect(await invitationOf(context, asked)).toBeNull();
    const [mail] = await mailsOf(context);
    expect(mail?.to).toMatch(/^officer-/);
    expect(`${mail?.subject} ${mail?.text}`).toContain("21/11/2026");
    expect(mail?.text).not.toContain(token);
    const acts = await readClient(context.database.read).historyEvent.findMany({
      where: { type: "BreakGlassUsed" },
    });
    expect(acts.map(({ role, officerId, facts }) => ({ role, officerId, facts }))).toEqual([
      { role: "system", officerId: null, facts: `{"officerId":${actor.officerId},"told":1}` },
    ]);
    expect(await acceptInvitation(context, token, fresh)).toBe("set");
    expect(await tryPassword(context, fresh)).toMatchObject({ ok: true, next: "set-up" });
  },
);

onBothDatabases("the break-glass opens only an active administrator's account", async (context) => {
  const counter = await anOfficer(context, ["counter"]);
  const officers = readClient(context.database.read).officer;
  const { email: address } = await officers.findUniqueOrThrow({
    where: { id: counter.officerId },
  });
  expect(await breakGlass(context, address)).toEqual({ ok: false, reason: "not-permitted" });
  expect(await breakGlass(context, "nobody@example.vn")).toEqual({
    ok: false,
    reason: "not-found",
  });
});
