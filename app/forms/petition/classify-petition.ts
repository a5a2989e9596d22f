import { z } from "zod";
import {
  type ContentType,
  complexities,
  contentTypes,
  type PetitionClass,
  petitionClasses,
  petitionKinds,
  pointDisposals,
} from "#app/domain/petition/petition.ts";
import { choice, evenWhenFieldsFail, optionalRowId } from "../fields/fields.ts";
import { line, optionalText } from "../fields/text-fields.ts";
import { petitionTitle } from "./set-title.ts";

const pointsMax = 20;

/** One point of the petition; what is not handled here owes the sender a word why. */
const point = z
  .object({
    text: optionalText(2000),
    disposal: choice(pointDisposals, "forms:disposal.missing").default("handle"),
    note: optionalText(2000),
    /** What the point is about, where that is not what the petition is about. */
    contentType: choice(contentTypes, "forms:contentType.missing").optional(),
    fieldCode: optionalText(60),
  })
  .superRefine(({ text, disposal, note, contentType, fieldCode }, context) => {
    if (fieldCode !== "" && !contentType)
      context.addIssue({
        code: "custom",
        path: ["contentType"],
        message: "forms:contentType.missing",
      });
    if (text === "" && note !== "")
      context.addIssue({ code: "custom", path: ["text"], message: "forms:pointText.missing" });
    const isTurnedAway = disposal === "guide" || disposal === "not-accept";
    if (text !== "" && isTurnedAway && note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "forms:pointNote.missing" });
  }, evenWhenFieldsFail)
  .transform(({ contentType, fieldCode, ...said }) => ({
    ...said,
    ...(contentType && {
      own: { class: classOf(contentType), contentType, fieldCode: fieldCode || null },
    }),
  }));

/** Content type 1 is conduct; all others are about regulations, or answer one (art. 5). */
const classOf = (contentType: ContentType): PetitionClass =>
  contentType === "conduct-obstacle" ? "admin-conduct" : "admin-regulation";

/**
 * Class, content type and kind agree: content type 1 is conduct, 2 to 6 and 8 are regulations, 7
 * follows what it answers (20/2008/ND-CP art. 5); a solution or an initiative is a proposal (art.
 * 3.5). Rows of points left empty are dropped.
 */
export const classifyPetition = z
  .object({
    // In the order of the page, in which errors are listed too.
    title: petitionTitle(),
    class: choice(petitionClasses, "forms:class.missing"),
    contentType: choice(contentTypes, "forms:contentType.missing"),
    kind: choice(petitionKinds, "forms:kind.missing"),
    fieldCode: line(60, "forms:fieldCode.missing"),
    complexity: choice(complexities, "forms:complexity.missing").default("ordinary"),
    /** The agency whose head is complained about. */
    aboutHeadOf: optionalRowId(),
    points: z
      .array(point)
      .max(pointsMax, "forms:points.many")
      .transform((points) => points.filter(({ text }) => text !== ""))
      .refine((points) => points.length > 0, "forms:points.missing"),
  })
  .superRefine((classified, context) => {
    const { contentType, kind } = classified;
    const isConduct = classified.class === "admin-conduct";
    const isFree = contentType === "solution" || !contentType || !classified.class;
    if (!isFree && isConduct !== (contentType === "conduct-obstacle"))
      context.addIssue({
        code: "custom",
        path: ["contentType"],
        message: "forms:contentType.otherClass",
      });
    const proposes = contentType === "solution" || contentType === "initiative";
    if (proposes && kind === "report")
      context.addIssue({ code: "custom", path: ["kind"], message: "forms:kind.isProposal" });
  }, evenWhenFieldsFail);
