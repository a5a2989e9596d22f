/** What the four steps of the form are answered with, in the words of a demonstration petition. */
import { demoPetitions } from "#prisma/seed/demo/demo-data.ts";

export type Fields = Readonly<Record<string, string>>;

/** A letter of its own for each number: the same text again and again is a mark of a machine. */
export function sendingWords(
  number: number,
  email = "",
): { content: Fields; place: Fields; person: Fields } {
  const sample = demoPetitions()[0];
  if (sample === undefined) throw new Error("the demonstration has no petition");
  return {
    content: {
      aim: "conduct",
      summary: sample.title,
      content: `${sample.content} (${number})`,
      proposal: "",
    },
    place: { unitCode: sample.unit, agencyText: "", dossierNumber: "" },
    person: {
      senderType: "individual",
      name: sample.sender.name,
      address: sample.sender.address,
      phone: sample.sender.phone,
      email,
      showName: "no",
    },
  };
}
