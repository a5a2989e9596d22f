import type { IncomingMessage } from "node:http";

export type Encoding = "br" | "gzip" | "identity";

/** The smallest form in which the browser takes an answer. */
export function acceptedEncoding({ headers }: IncomingMessage): Encoding {
  const accepted = String(headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}
