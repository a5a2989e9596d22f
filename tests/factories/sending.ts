import { type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { TakeInPetition } from "#app/forms/intake/take-in-petition.ts";
import { newDraftId, saveDraft } from "#app/server/usecases/intake/draft.ts";
import type { SendInput } from "#app/server/usecases/intake/send-petition.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";
import type { TestContext } from "../setup/test-context.ts";

/** What a citizen sends: valid by default, one line per difference. */
export function aSending(
  change: {
    content?: Partial<SendInput["content"]>;
    place?: Partial<SendInput["place"]>;
    person?: Partial<SendInput["person"]>;
  } = {},
): SendInput {
  return {
    language: "vi",
    content: {
      aim: "conduct",
      summary: "Land certificate overdue",
      content: "My land certificate is thirty days overdue and nobody gives me a reason.",
      proposal: "",
      ...change.content,
    },
    place: {
      unitCode: "",
      agencyText: "",
      happenedOn: null,
      dossierNumber: "",
      ...change.place,
    },
    person: {
      senderType: "individual",
      name: "Nguyen Thi Hoa",
      organizationName: "",
      representative: "",
      position: "",
      organizationNumber: "",
      organizationOn: null,
      address: "12 Tran Phu",
      phone: "0900000123",
      postalAddress: "",
      email: "",
      showName: false,
      helperName: "",
      helperRelation: "",
      helperPhone: "",
      peopleCount: 1,
      ...change.person,
    },
  };
}

/** What somebody told on the telephone that day, as the counter takes it in. */
export function aCallOn(receivedOn: CivilDate): TakeInPetition {
  const { place, person } = aSending();
  return {
    ...place,
    ...person,
    channel: "phone",
    receivedOn,
    nationalCode: "",
    otherBodyName: "",
    otherDocumentNumber: "",
    otherDocumentOn: null,
    readBack: true,
    summary: "Call about a late certificate",
    content: "The caller says that the certificate is late.",
    proposal: "",
  };
}

/** A petition that a citizen has sent; returns its code and the draft by which its secret is found. */
export async function aSentPetition(context: TestContext, sending = aSending()) {
  const saved = await saveDraft(context, anyVisitor, newDraftId(context), "content", {
    content: "x",
  });
  if (!saved.ok) throw new Error(saved.reason);
  const { draftId } = saved.value;
  const sent = await sendPetition(context, draftId, sending);
  if (!sent.ok) throw new Error(sent.reason);
  return { code: sent.value.code, draftId, sentOn: civilDate("2026-11-21") };
}
