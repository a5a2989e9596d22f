/** Whether the address asks for those alone that were reported to the Chairman. */
export const asksReportedOnly = (request: Request) =>
  new URL(request.url).searchParams.get("muc") === "bao-cao";
