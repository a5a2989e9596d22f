import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";

/** The forms in which answers are kept, the smallest first. */
const packed = ["br", "gzip"] as const;

export type Encoding = (typeof packed)[number] | "identity";

/** The smallest form in which the browser takes an answer. */
export function acceptedEncoding(request: Pick<IncomingMessage, "headers">): Encoding {
  const accepted = new Negotiator(request).encodings(packed);
  return packed.find((encoding) => accepted.includes(encoding)) ?? "identity";
}
