/** One request, byte for byte, on a connection of its own; HTTP clients would mend what is broken. */
import { createConnection } from "node:net";

export type Wire = {
  readonly bytes: Buffer;
  /** Whether a server owes this an answer; broken HTTP may simply be cut off. */
  readonly owedAnswer: boolean;
  /** Ends the sending side after the bytes, as a client that went away. */
  readonly hangsUp: boolean;
};

export type Answer =
  | { readonly kind: "answered"; readonly status: number; readonly text: string }
  | { readonly kind: "closed" }
  | { readonly kind: "silent" };

const answerBytesMax = 400_000;

/** Sends and waits for the end of the answer, at most this long. */
export function exchange(port: number, wire: Wire, patienceMilliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const socket = createConnection({ host: "127.0.0.1", port });
    const finish = (answer: Answer) => {
      socket.destroy();
      resolve(answer);
    };
    const patience = setTimeout(() => finish(answerOf(pieces, "silent")), patienceMilliseconds);
    const ended = () => {
      clearTimeout(patience);
      finish(answerOf(pieces, "closed"));
    };
    socket.on("connect", () => {
      socket.write(wire.bytes);
      if (wire.hangsUp) socket.end();
    });
    socket.on("data", (piece) => {
      if (length < answerBytesMax) pieces.push(piece);
      length += piece.length;
    });
    socket.on("end", ended);
    socket.on("close", ended);
    // A reset after the answer, because the server did not read the whole body, is an end too.
    socket.on("error", () => undefined);
  });
}

function answerOf(pieces: readonly Buffer[], otherwise: "closed" | "silent"): Answer {
  const text = Buffer.concat(pieces).toString("latin1");
  const [, status] = /^HTTP\/1\.[01] (\d{3})/.exec(text) ?? [];
  if (status === undefined) return { kind: otherwise };
  // Begun and not ended is a hang as well.
  return otherwise === "silent"
    ? { kind: "silent" }
    : { kind: "answered", status: Number(status), text };
}
