// `npm run dev`: the demonstration with hot reload.
import { checkNode, generateClients, installPackages, main, script, tool } from "./steps.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  process.env.DEMO ??= "1";
  await script("preparing the database", "prepare.ts", [], { loud: true });
  await tool("development server", "tsx", ["scripts/dev-server.ts"], { loud: true });
});
