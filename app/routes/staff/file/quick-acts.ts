import type { QuickAct } from "#app/components/petition/act-pages.ts";
import type { Done } from "#app/components/petition/done-words.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { releaseFromQuarantine } from "#app/server/usecases/intake/release-from-quarantine.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { closePetition } from "#app/server/usecases/routing/close-petition.ts";

/** What a button on the petition's page does, and what is said of it afterwards. */
export const quickCommands: Readonly<
  Record<QuickAct, { readonly perform: typeof registerPetition; readonly done: Done }>
> = {
  "release-from-quarantine": { perform: releaseFromQuarantine, done: "released" },
  register: { perform: registerPetition, done: "registered" },
  accept: { perform: acceptPetition, done: "accepted" },
  "present-reply": { perform: presentReply, done: "presented" },
  "submit-reply": { perform: submitReply, done: "submitted" },
  close: { perform: closePetition, done: "closed" },
};
