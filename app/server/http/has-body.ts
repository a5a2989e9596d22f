import type { IncomingMessage } from "node:http";

/** Whether a request says that a body follows its head. */
export const hasBody = ({ headers }: IncomingMessage) =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
