import { unitColumns } from "#app/domain/administration/unit-line.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAdministrativeUnits } from "../../persistence/work/reference-reading.ts";

/** Spreadsheets read UTF-8 only behind this mark. */
const byteOrderMark = "\uFEFF";

/** The units of today in the columns that the import reads; null for strangers. */
export async function unitsCsv(context: Context, actor: OfficerActor): Promise<string | null> {
  if (roleForDeed(actor, "administer") === null) return null;
  const rows = await listAdministrativeUnits(context.database.read);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const lines = rows.map((row) => [
    row.code,
    row.name,
    row.kind,
    codes.get(row.parentId ?? 0) ?? "",
    row.aliases.map(({ name }) => name).join("; "),
    row.validFrom,
    codes.get(row.successorId ?? 0) ?? "",
  ]);
  const text = [unitColumns, ...lines].map((cells) => cells.map(cellOf).join(",")).join("\r\n");
  return `${byteOrderMark}${text}\r\n`;
}

const cellOf = (text: string) =>
  /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
