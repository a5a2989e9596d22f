/** Whether the address asks for those alone that were reported to the Chairman. */
import { queryKeys, queryValues } from "#app/query-keys.ts";

export const asksReportedOnly = (request: Request) =>
  new URL(request.url).searchParams.get(queryKeys.section) === queryValues.reportedOnly;
