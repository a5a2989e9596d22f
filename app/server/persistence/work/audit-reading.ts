import { type Reader, readClient } from "../engine/database.ts";

export type AuditFilter = {
  readonly before: number | null;
  readonly type: string;
  readonly officerId: number | null;
  readonly atMost: number;
};

/** The newest links of the history before a given one; personal fields are not read. */
export async function auditPage(reader: Reader, { before, type, officerId, atMost }: AuditFilter) {
  return readClient(reader).historyEvent.findMany({
    where: {
      ...(before === null ? {} : { sequence: { lt: before } }),
      ...(type === "" ? {} : { type }),
      ...(officerId === null ? {} : { officerId }),
    },
    select: {
      sequence: true,
      at: true,
      type: true,
      role: true,
      officerId: true,
      channel: true,
      hash: true,
      petition: { select: { code: true, restricted: true } },
    },
    orderBy: { sequence: "desc" },
    take: atMost,
  });
}
