import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { denyImports } from "vite-env-only";
import { configDefaults, defineConfig } from "vitest/config";

const underTest = process.env.VITEST === "true";

export default defineConfig({
  plugins: underTest
    ? []
    : [
        denyImports({ client: { files: ["app/server/**"], specifiers: [/^node:/] } }),
        tailwindcss(),
        reactRouter(),
      ],
  worker: { format: "es" },
  environments: {
    ssr: { build: { rollupOptions: { input: "./app/server/http.ts" } } },
  },
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
  test: {
    exclude: [...configDefaults.exclude, "build/**"],
    setupFiles: ["tests/setup/silent-console.ts"],
    coverage: {
      provider: "v8",
      include: ["app/domain/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          // The modules are loaded once for each worker: half of the time went into loading them.
          isolate: false,
          // Some of these read the syntax tree of every file.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/setup/databases.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Each test has a database of its own; the app is loaded once for each worker.
          isolate: false,
        },
      },
      {
        // What foreign text costs, with nothing beside it that takes the processor.
        extends: true,
        test: {
          name: "cost",
          include: ["tests/cost/**/*.test.ts"],
          testTimeout: 120_000,
          maxWorkers: 1,
          isolate: false,
        },
      },
      {
        // Against the built server in a process of its own: `react-router build` comes before.
        extends: true,
        test: {
          name: "served",
          include: ["tests/served/**/*.test.ts"],
          globalSetup: ["tests/setup/databases.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
