// `npm run test:fuzz -- --requests 10000 --seed 1`: malformed requests against the built server.
import {
  buildApp,
  checkNode,
  generateClients,
  installPackages,
  main,
  programOf,
} from "./steps.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  await buildApp();
  await programOf("malformed requests", "tests/fuzz/run.ts", process.argv.slice(2), { loud: true });
});
