import { addresses } from "#app/addresses.ts";
import { later } from "#app/server/clock.ts";
import { publicSite } from "#app/server/queries/public/site.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/security-txt";

/** Half of the year that RFC 9116 lets it be at most. */
const goodForMilliseconds = 180 * 24 * 60 * 60 * 1000;

/** Whom to tell of a weakness (RFC 9116): the office that runs the site; unknown where it cannot be reached. */
export async function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestFacts);
  const app = context.get(appContext);
  const { email, dedicatedPhone } = (await publicSite(app, "vi")).contact;
  const contacts = [
    ...(email ? [`Contact: mailto:${email}`] : []),
    ...(dedicatedPhone ? [`Contact: tel:${dedicatedPhone.replace(/[^\d+]/g, "")}`] : []),
  ];
  if (contacts.length === 0) throw notFound();
  const lines = [
    ...contacts,
    `Expires: ${later(app.clock.now(), goodForMilliseconds)}`,
    "Preferred-Languages: vi, en",
    `Canonical: ${publicUrl}${addresses.machines.security}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
