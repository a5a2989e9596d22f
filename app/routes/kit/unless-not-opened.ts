import { NotOpenedError } from "#app/server/apart/children.ts";

/** What has to be opened or filled first and cannot be now is a page that says to come again. */
export const unlessNotOpened = <Made>(making: Promise<Made>): Promise<Made> =>
  making.catch((fault: unknown) => {
    throw fault instanceof NotOpenedError ? new Response(null, { status: 503 }) : fault;
  });
