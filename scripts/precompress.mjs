// Puts a brotli and a gzip copy beside every built file that gains from it: compressed once, not at each request.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const gains = /[.](?:js|css|svg|json|webmanifest|txt|xml)$/;
const bytesMin = 200;

export function precompress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !gains.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const body = readFileSync(file);
    if (body.length < bytesMin) continue;
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(body, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}
