/** What public pages read. Columns by table; `table-columns.test.ts` compares them with both databases. */
import type { Tables } from "../engine/column-kinds.ts";

export const publicTables = {
  PublicRecord: {
    id: "number",
    petitionId: "number",
    address: "text",
    state: "text",
    title: "text",
    question: "text",
    answer: "text",
    senderName: "text",
    outcome: "text",
    class: "text",
    fieldCode: "text",
    fieldName: "text",
    agencyId: "number",
    agencyName: "text",
    unitName: "text",
    documentNumber: "text",
    documentOn: "text",
    signerName: "text",
    signerCapacity: "text",
    receivedOn: "text",
    answeredOn: "text",
    year: "number",
    publicFileId: "number?",
    publishedAt: "text?",
    updatedAt: "text",
    folded: "text",
    exact: "text",
  },
  PublicCount: {
    kind: "text",
    code: "text",
    label: "text",
    count: "number",
  },
  PublicVersion: {
    id: "number",
    version: "number",
  },
} as const satisfies Tables;
