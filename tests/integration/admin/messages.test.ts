import { expect } from "vitest";
import words from "#app/i18n/locales/vi/emails.json" with { type: "json" };
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { coordinatingOffice } from "#app/server/persistence/people/agency-reading.ts";
import { enqueueMessages, markMessage } from "#app/server/persistence/work/outbox-writing.ts";
import { systemOverview } from "#app/server/queries/admin/system.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import {
  previewMessage,
  wordedMessages,
} from "#app/server/usecases/administration/preview-template.ts";
import { retryMessage } from "#app/server/usecases/sending/retry-message.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import fixture from "#tests/fixtures/admin/units.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const publicUrl = "https://example.vn";

const promise = {
  template: "forwarded",
  language: "vi",
  audience: "sender",
  address: "a@example.vn",
  facts: JSON.stringify({ code: "PA-261121-7K3FQ", dueOn: "2026-12-14" }),
};

onBothDatabases(
  "the office's own words are mailed until the shipped ones return",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    const key = "message.forwarded";
    const own = { key, language: "vi", kind: "message", subject: fixture.ownSubject } as const;
    const shipped = await writeMail(context.database.read, publicUrl, promise);
    must(await changeTemplate(context, admin, { ...own, body: fixture.ownBody }));
    const mail = await writeMail(context.database.read, publicUrl, promise);
    expect(mail.subject).toMatch(/^\[PA-261121-7K3FQ\]/);
    expect(mail.text).toContain("14/12/2026");
    expect(mail.text).not.toBe(shipped.text);
    const english = await writeMail(context.database.read, publicUrl, {
      ...promise,
      language: "en",
    });
    expect(english.subject).not.toBe(mail.subject);
    must(await changeTemplate(context, admin, { ...own, subject: "", body: "" }));
    expect(await writeMail(context.database.read, publicUrl, promise)).toEqual(shipped);
  },
);

onBothDatabases(
  "every message can be looked at in both languages before it is kept",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    for (const template of wordedMessages)
      for (const language of ["vi", "en"] as const) {
        const asked = { template, language, publicUrl, tried: null };
        const shown = must(await previewMessage(context, admin, asked));
        expect(shown.own).toBe(false);
        expect(shown.example.text, template).not.toMatch(/[{}]/);
        const used = Object.values(shown.wording).flatMap((words) =>
          [...words.matchAll(/{{(\w+)}}/g)].map(([, name = ""]) => name),
        );
        expect(shown.blanks, template).toEqual(expect.arrayContaining(used));
        const tried = { subject: "S {{code}}", happened: "H", next: "N" };
        const preview = must(await previewMessage(context, admin, { ...asked, tried }));
        expect(preview.example.subject).toMatch(/^S /);
      }
    const unknown = { template: "unknown", language: "vi", publicUrl, tried: null } as const;
    expect(await previewMessage(context, admin, unknown)).toEqual({
      ok: false,
      reason: "not-found",
    });
  },
);

onBothDatabases("a message that was set aside is sent again by a person, once", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const id = await setAside(context);
  expect((await systemOverview(context, admin))?.setAside).toMatchObject([
    { id, template: "history-head", lastError: "refused" },
  ]);
  must(await retryMessage(context, admin, id));
  const overview = await systemOverview(context, admin);
  expect(overview).toMatchObject({ setAside: [], waiting: 1 });
  expect(await retryMessage(context, admin, id)).toEqual({ ok: false, reason: "not-found" });
});

async function setAside(context: TestContext): Promise<number> {
  const message = {
    messageKey: "test",
    petitionId: null,
    channel: "email",
    template: "history-head",
    language: "vi",
    audience: "administrator",
    officerId: null,
    address: "a@example.vn",
    facts: {},
  } as const;
  await context.database.transaction((transaction) =>
    enqueueMessages(transaction, [message], context.clock.now()),
  );
  const [row] = await askRows<{ id: number | bigint }>(
    context.database.read,
    'SELECT "id" FROM "OutboxMessage" WHERE "messageKey" = $1',
    "test",
  );
  const id = Number(row?.id);
  await context.database.transaction((transaction) =>
    markMessage(transaction, id, { state: "set-aside", attempts: 7, lastError: "refused" }),
  );
  return id;
}

onBothDatabases(
  "a sender's mail says who writes, greets, and brings the code alone",
  async (context) => {
    const facts = { code: "PA-261121-7K3F0" };
    const toSender = {
      template: "answered",
      language: "vi",
      audience: "sender",
      address: "a@example.vn",
      facts: JSON.stringify(facts),
    };
    const { html, text } = await writeMail(context.database.read, publicUrl, toSender);
    const office = await coordinatingOffice(context.database.read);
    expect(text).toContain(words.layout.greeting);
    expect(text.split(office.name).length - 1).toBeGreaterThanOrEqual(2);
    expect(text).toContain(office.phone);
    expect(html).toContain(`?ma=${facts.code}"`);
    expect(text).toContain(words.layout["open-answer"]);
    const toOffice = { ...toSender, audience: "office" };
    const staff = await writeMail(context.database.read, publicUrl, toOffice);
    expect(staff.text).not.toContain(words.layout.greeting);
  },
);
