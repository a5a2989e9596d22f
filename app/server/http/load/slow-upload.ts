import type { IncomingMessage } from "node:http";

const bodyAtOnceBytesMax = 64 * 1024;

/** Whether the body may take a phone long to send: a form with files, not one of words. */
export const isSlowUpload = ({ headers }: IncomingMessage): boolean =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > bodyAtOnceBytesMax;
