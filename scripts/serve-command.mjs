// How the built server is started, the same everywhere. An office's machine has other work too: the heap
// is kept small, for a few percent of processor time; several processes side by side use more.
export const serveCommand = [
  process.execPath,
  "--max-old-space-size=192",
  "--max-semi-space-size=4",
  "scripts/serve.mjs",
];

/**
 * Threads that hash and pack would each keep memory of their own that is never given back: with two
 * places to take it from (glibc) the server held 211 MiB instead of 251 after most works of the bench, in one
 * run each; after a few of them there was no difference.
 */
export const serveEnvironment = { MALLOC_ARENA_MAX: "2" };
