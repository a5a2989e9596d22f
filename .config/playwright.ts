import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? "3999");

/** What walks over every address, act and page: about half of the time. */
const walks = [
  "access/*.spec.ts",
  "acts/*.spec.ts",
  "leak/*.spec.ts",
  "headers.spec.ts",
  "limits.spec.ts",
  "narrow-and-large.spec.ts",
  "navigation.spec.ts",
].map((files) => `**/e2e/${files}`);

/** Browser journeys against the built server, in Debian's Chromium without its windows, on a database of their own. */
export default defineConfig({
  testDir: "../tests/e2e",
  outputDir: `../test-results/${port}`,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  // Each may run with a server of its own (E2E_PORT) beside the other.
  projects: [
    { name: "walks", testMatch: walks },
    { name: "journeys", testIgnore: walks },
  ],
  use: {
    actionTimeout: 10_000,
    baseURL: `http://localhost:${port}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
    },
  },
  webServer: {
    command: "node --import tsx tests/e2e/start-server.ts",
    cwd: "..",
    url: `http://localhost:${port}/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    env: { PORT: String(port) },
  },
});
