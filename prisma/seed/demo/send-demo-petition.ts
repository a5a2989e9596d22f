import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Context } from "#app/server/context.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import type { Cast } from "./cast.ts";
import type { DemoPetition } from "./demo-data.ts";
import { officeCode } from "./play-step.ts";

const demoVisitor = { visitor: "demonstration", isWithin: () => false };

/** A citizen sends it on the site, or the counter takes it in; returns its code. */
export async function sendDemoPetition(context: Context, cast: Cast, petition: DemoPetition) {
  const { channel } = petition;
  if (channel !== "web") return takeIn(context, cast, petition, channel);
  const saved = await saveDraft(context, demoVisitor, null, "content", {
    content: petition.content,
  });
  if (!saved.ok) throw new Error(saved.reason);
  const { content, place, person } = parts(petition);
  const sent = await sendPetition(context, saved.value.draftId, {
    language: "vi",
    content,
    place,
    person,
    heldFor: petition.heldFor,
  });
  if (!sent.ok) throw new Error(`${petition.id}: ${sent.reason}`);
  return sent.value.code;
}

async function takeIn(
  context: Context,
  cast: Cast,
  petition: DemoPetition,
  channel: Exclude<DemoPetition["channel"], "web">,
) {
  const today = civilDateInVietnam(new Date(context.clock.now()));
  const { content, place, person } = parts(petition);
  const taken = await takeInPetition(
    context,
    cast(officeCode, "counter"),
    {
      ...place,
      ...person,
      channel,
      receivedOn: today,
      nationalCode: petition.nationalCode.replace("{{day}}", today.replaceAll("-", "")),
      otherBodyName: "",
      otherDocumentNumber: "",
      otherDocumentOn: null,
      readBack: channel === "phone",
      summary: content.summary,
      content: content.content,
      proposal: content.proposal,
    },
    [],
  );
  if (!taken.ok) throw new Error(`${petition.id}: ${taken.reason}`);
  return taken.value.code;
}

function parts(petition: DemoPetition) {
  return {
    content: {
      aim: petition.aim,
      summary: petition.title,
      content: petition.content,
      proposal: petition.proposal,
    },
    place: { unitCode: petition.unit, agencyText: "", happenedOn: null, dossierNumber: "" },
    person: {
      ...petition.sender,
      organizationNumber: "",
      organizationOn: null,
      helperName: "",
      helperRelation: "",
      helperPhone: "",
      peopleCount: 1,
    },
  };
}
