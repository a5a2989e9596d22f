/** The whole output of a built server, through everything people do with it: no person, no secret. */

import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { sendPetition } from "./citizen-steps.ts";
import { startOwnServer } from "./own-server.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const canary = {
  name: "zqnamezq",
  address: "zqaddresszq",
  phone: "0912 987 654",
  mail: "zqmailzq@example.vn",
  content: "zqcontentzq is overdue and nobody gives me a reason for it",
  password: "zqpasswordzq zqpasswordzq",
  path: "zqpathzq",
  body: "zqbodyzq",
};

async function citizen(page: Page) {
  const sent = await sendPetition(page, {
    content: canary.content,
    name: canary.name,
    phone: canary.phone,
    email: canary.mail,
    address: canary.address,
  });
  for (const secret of [`${sent.secret.slice(0, -1)}X`, sent.secret]) {
    await page.goto("/tra-cuu");
    await page.locator('[name="code"]').fill(sent.code);
    await page.locator('[name="secret"]').fill(secret);
    await page.getByRole("button", { name: words("public:track.submit") }).click();
  }
  await expect(page).toHaveURL(/ho-so/);
  return sent;
}

async function officer(page: Page, code: string) {
  await page.goto("/dang-nhap");
  await page.locator('[name="email"]').fill(people.intake);
  await page.locator('[name="password"]').fill(canary.password);
  await page.getByRole("button", { name: words("account:sign-in.button") }).click();
  await expect(page.getByText(words("account:sign-in.wrong"))).toBeVisible();
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/lien-he`);
  await page.goto("/quen-mat-khau");
  await page.locator('[name="email"]').fill(people.intake);
  await page.getByRole("button", { name: words("account:forgotten.button") }).click();
}

/** Unknown and unreadable addresses, a foreign post, a query and a header with words in them. */
async function strangeRequests(request: APIRequestContext) {
  await request.get(`/${canary.path}/${canary.path}?q=${canary.path}`);
  await request.get(`/%E0%A4%A${canary.path}`);
  await request.get(`/moi/${canary.path}`, { headers: { referer: `http://x/${canary.path}` } });
  await request.get(`/tra-cuu/ho-so`, { headers: { cookie: `opened=${canary.path}` } });
  await request.post("/dang-nhap", {
    headers: { origin: "https://evil.example", "user-agent": canary.body },
    form: { email: canary.mail, password: canary.password },
  });
}

/** A table that is gone: the next draft fails in the middle of the database. */
async function failure(page: Page, databaseFile: string) {
  await page.goto("/gui-phan-anh");
  await page.getByRole("link", { name: words("public:send.start.begin") }).click();
  await expect(page.locator('[name="content"]')).toBeVisible();
  const database = new Database(databaseFile);
  database.exec(`ALTER TABLE "Draft" RENAME TO "Gone"`);
  database.close();
  await page.locator('label[for="aim"]').click();
  await page.locator('[name="content"]').fill(`${canary.body} is long enough to be sent`);
  await page.getByRole("button", { name: words("shell:word.continue") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("shell:error.failure.title"),
  );
  return /[2-9A-Z]{8}/.exec((await page.locator("main").textContent()) ?? "")?.[0] ?? "none";
}

test("the server writes no name, phone, address, content, secret or password, whatever happens", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  // Nobody listens there: every mail fails.
  const server = await startOwnServer({
    SMTP_URL: "smtp://127.0.0.1:9?tls=off",
    MAIL_FROM: "office@example.vn",
  });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const sent = await citizen(page);
    await officer(page, sent.code);
    await strangeRequests(context.request);
    const database = new Database(server.databaseFile, { readonly: true });
    const failedMails = database.prepare(
      `SELECT count(*) AS count FROM "OutboxMessage" WHERE "attempts" > 0 AND "lastError" <> ''`,
    );
    await expect
      .poll(() => (failedMails.get() as { count: number }).count, { timeout: 60_000 })
      .toBeGreaterThan(1);
    database.close();
    const number = await failure(await context.newPage(), server.databaseFile);
    await expect.poll(server.output).toContain(number);
    const output = server.output();
    const lines = output.trim().split("\n");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
    expect(output).not.toMatch(/zq\w+zq/);
    const never = [
      ...[canary.phone, canary.phone.replaceAll(" ", "")],
      ...[sent.code, sent.secret, sent.secret.replaceAll("-", ""), demoPassword],
      ...[...Object.values(people), "127.0.0.1", "::1"],
    ];
    for (const word of never) expect(output).not.toContain(word);
  } finally {
    await server.stop();
  }
});
