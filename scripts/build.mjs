// `npm run build`: all that production runs, below `build`; what is missing for that is set up first.
import { buildApp, checkNode, generateClients, installPackages, main } from "./steps.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  await buildApp();
});
