// `npm run unused`: code, exports and packages that nothing uses, on a fresh clone too. The second
// look leaves the tests out: what only they use is no part of the product.
import { checkNode, generateClients, installPackages, main, tool } from "./steps.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  await tool("route types", "react-router", ["typegen"]);
  await tool("unused code", "knip", [], { loud: true });
  await tool("code that only tests use", "knip", ["--production"], { loud: true });
});
