import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  groupRows,
  pick,
  select,
  textOrNull,
} from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";
import { remembered } from "../work/reference-memory.ts";

export type AgencyRow = TableRow<"Agency">;

const agency = select("a", tables.Agency);
const agencyWithSuccessor = select("a", tables.Agency, { successorName: textOrNull(`s."name"`) });
const alias = select("l", pick(tables.AgencyAlias, "agencyId", "name", "folded"));

/** The unit whose register and duties this installation serves first: the coordinating office. */
export const coordinatingOffice = (handle: Reader | Transaction) =>
  remembered(handle, "coordinating office", async () => {
    const office = await askFirst(
      handle,
      agency,
      `FROM "Agency" a WHERE a."kind" = 'coordinating-office' AND a."validTo" IS NULL
       ORDER BY a."id" LIMIT 1`,
    );
    if (office === null) throw new Error("there is no coordinating office");
    return office;
  });

/** The agency with this number, or null. */
export const findAgency = (handle: Reader | Transaction, id: number) =>
  remembered(handle, `agency ${id}`, () =>
    askFirst(handle, agency, `FROM "Agency" a WHERE a."id" = $1`, id),
  );

/** The agency with this code, or null. */
export const findAgencyByCode = (handle: Reader | Transaction, code: string) =>
  askFirst(handle, agency, `FROM "Agency" a WHERE a."code" = $1`, code);

/** Agencies in Vietnamese order, with the former names that lead to them. */
export const listAgencies = (handle: Reader | Transaction) =>
  remembered(handle, "agencies", async () => {
    const agencies = await askSelected(
      handle,
      agencyWithSuccessor,
      `FROM "Agency" a LEFT JOIN "Agency" s ON s."id" = a."successorId"
       ORDER BY a."sortKey", a."id"`,
    );
    const aliases = groupRows(
      await askSelected(handle, alias, `FROM "AgencyAlias" l ORDER BY l."id"`),
      ({ agencyId }) => agencyId,
    );
    return agencies.map(({ successorName, ...row }) => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      successor: successorName === null ? null : { name: successorName },
    }));
  });
