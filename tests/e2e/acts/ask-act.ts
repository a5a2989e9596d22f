import type { APIRequestContext } from "@playwright/test";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { rows } from "../database.ts";
import type { Act, Kind } from "./act-rows.ts";

const inAgencies: readonly Kind[] = ["agencyOfficer", "agencyLead", "commune"];
const scan = { name: "signed.pdf", mimeType: "application/pdf", buffer: pdfWithText };

/** How often the petition has changed. */
export const versionOf = (code: string) =>
  rows<{ version: number }>(`SELECT version FROM "Petition" WHERE code = ?`, code)[0]?.version ?? 0;

/** Sends the form of an act by that kind of person, on his side, as of the petition's present version. */
export function askAct(
  request: APIRequestContext,
  act: Act,
  kind: Kind | "stranger",
  code: string,
  origin: string,
) {
  const side = kind !== "stranger" && inAgencies.includes(kind) ? "co-quan" : "van-phong";
  const form = { ...act.form, version: String(versionOf(code)) };
  return request.post(`/${side}/${code}${act.page ? `/${act.page}` : ""}`, {
    ...(act.file ? { multipart: { ...form, [act.file]: scan } } : { form }),
    // Planting takes longer than the server keeps an idle connection.
    headers: { origin, connection: "close" },
    maxRedirects: 0,
  });
}
