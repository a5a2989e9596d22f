export const serveCommand: readonly [program: string, ...args: string[]];
export const serveEnvironment: Readonly<Record<string, string>>;
