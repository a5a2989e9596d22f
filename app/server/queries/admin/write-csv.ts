import { stringify } from "csv-stringify/sync";

/** A list as spreadsheets open it: UTF-8 behind a byte order mark, which they need, in lines of Windows. */
export const writeCsv = (lines: readonly (readonly string[])[]) =>
  stringify([...lines], { bom: true, record_delimiter: "windows", quoted_match: /[;\r\n]/ });
