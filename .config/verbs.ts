import path from "node:path";
import { defineConfig } from "vite";
import { operatorVerbs } from "../scripts/operator-verbs.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** Bundles each verb that an operator types, and the process that opens foreign files: production has neither sources nor a TypeScript runner. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/verbs",
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(
        [...operatorVerbs, "file-reader"].map((name) => [
          name,
          path.join(root, "scripts", `${name}.ts`),
        ]),
      ),
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
    },
  },
});
