import { stringify } from "csv-stringify/sync";
import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";

/** A list as spreadsheets open it: UTF-8 behind a byte order mark, which they need, in lines of Windows. */
export const writeCsv = (lines: readonly (readonly string[])[]) =>
  stringify(
    lines.map((line) => line.map(withoutForbiddenInXml)),
    { bom: true, record_delimiter: "windows", quoted_match: /[;\r\n]/ },
  );
