/** The only output. Structured, one line a record, without bodies, names, codes or secrets. */
import pino from "pino";

const redactedPaths = ["*.email", "*.name", "*.phone", "*.content", "*.secret", "*.password"];

export const log = pino({
  base: undefined,
  level: "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: redactedPaths, censor: "…" },
});

/** What is safe to say of a fault: its kind and where, not what a person typed. */
export function faultOf(error: unknown): { fault: string; at: string } {
  if (!(error instanceof Error)) return { fault: typeof error, at: "" };
  const frame = error.stack?.split("\n").find((line) => line.includes("    at "));
  return { fault: error.name, at: frame?.trim() ?? "" };
}
