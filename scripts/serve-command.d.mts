export const serveCommand: readonly [program: string, ...args: string[]];
