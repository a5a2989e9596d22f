/** A page with what somebody typed before in its form: asked of it as a form that it cannot use. */
import { typedBeforeField } from "#app/forms/fields/typed-before.ts";
import type { Context } from "../context.ts";
import type { ShowTyped } from "../session/request-context.ts";

const [conflict, unprocessable] = [409, 422];

/** The same context, by which nothing can be written: whatever a page tries, nothing is done. */
export const withoutWriting = (context: Context): Context => ({
  ...context,
  database: {
    ...context.database,
    transaction: () => Promise.reject(new Response(null, { status: conflict })),
  },
});

/** Asks the page by a post that has no other words than these, and takes only a form that is shown again. */
export async function answerAsTyped(
  answer: (form: Request) => Promise<Response>,
  asked: Request,
  fields: Parameters<ShowTyped>[1],
): Promise<Response | null> {
  const headers = new Headers(asked.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/x-www-form-urlencoded");
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  body.set(typedBeforeField, "1");
  const page = await answer(new Request(asked.url, { method: "POST", headers, body: `${body}` }));
  if (page.status !== unprocessable) return null;
  return new Response(page.body, { headers: page.headers });
}
