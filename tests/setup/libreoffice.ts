/** Debian's LibreOffice, which makes PDF files of Word files as an office's computer would. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const program = "/usr/bin/soffice";
/** The widths of Times New Roman, with every Vietnamese letter. */
const fonts = "/usr/share/fonts/truetype/liberation2";
const convertMilliseconds = 120_000;

/** No other font of this machine is found, and Times New Roman has its twin. */
const fontConfiguration = (cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias>
</fontconfig>
`;

/** The PDF file of each Word file, under the same name. */
export function convertToPdf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Buffer> {
  for (const needed of [program, fonts])
    if (!existsSync(needed)) throw new Error(`${needed} is missing: npm test installs it`);
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-papers-"));
  const at = (name: string) => path.join(folder, name);
  try {
    writeFileSync(at("fonts.conf"), fontConfiguration(at("cache")));
    for (const [name, bytes] of files) writeFileSync(at(`${name}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(at("profile"))}`;
    const names = [...files.keys()].map((name) => at(`${name}.docx`));
    const done = spawnSync(
      program,
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...names],
      {
        env: { ...process.env, HOME: folder, FONTCONFIG_FILE: at("fonts.conf") },
        timeout: convertMilliseconds,
        encoding: "utf8",
      },
    );
    if (done.status !== 0) throw new Error(`LibreOffice failed: ${done.stderr}`);
    return new Map([...files.keys()].map((name) => [name, readFileSync(at(`${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
