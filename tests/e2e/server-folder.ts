import { tmpdir } from "node:os";
import path from "node:path";

/** Where the server of this run keeps everything; two runs with ports of their own stay apart. */
export const serverFolder = path.join(tmpdir(), `hoi-am-e2e-${process.env.E2E_PORT ?? "3999"}`);
