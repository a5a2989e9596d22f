// How the built server is started, the same everywhere. An office's machine has other work too: the heap
// is kept small, for a few percent of processor time; several processes side by side use more.
export const serveCommand = [
  process.execPath,
  "--max-old-space-size=192",
  "--max-semi-space-size=4",
  "scripts/serve.mjs",
];
