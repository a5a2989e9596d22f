import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { roles } from "#app/domain/permission/actor.ts";
import { botMarks } from "#app/domain/petition/intake/bot-marks.ts";
import {
  declineReasons,
  doors,
  intakeChannels,
  outcomes,
  petitionClasses,
  petitionKinds,
} from "#app/domain/petition/petition.ts";
import { shippedFolder } from "#app/server/config.ts";

const text = z.string().default("");

const petition = z.object({
  id: z.string(),
  story: z.string(),
  workingDaysAgo: z.number(),
  channel: z.enum(intakeChannels),
  title: z.string(),
  content: z.string(),
  aim: z.enum(["conduct", "regulation", "unsure"]),
  proposal: text,
  unit: z.string(),
  agency: z.string().nullable(),
  class: z.enum(petitionClasses).nullable(),
  kind: z.enum(petitionKinds).nullable(),
  field: z.string().nullable(),
  sender: z.object({
    senderType: z.enum(["individual", "organization"]),
    name: text,
    organizationName: text,
    representative: text,
    position: text,
    address: z.string(),
    phone: text,
    postalAddress: text,
    email: text,
    showName: z.boolean(),
  }),
  answer: text,
  outcome: z.enum(outcomes).nullable().default(null),
  legalBasis: text,
  measures: text,
  reason: text,
  guidance: text,
  guideNote: text,
  recipient: text,
  question: text,
  door: z.enum(doors).nullable().default(null),
  proposedAgency: text,
  /** Of a letter that is split: each point with the agency that answers it. */
  parts: z
    .array(
      z.object({
        text: z.string(),
        agency: z.string(),
        class: z.enum(petitionClasses).nullable().default(null),
      }),
    )
    .default([]),
  /** The agencies that hand their opinions to the one that leads. */
  supporting: z.array(z.string()).default([]),
  nationalCode: text,
  heldFor: z.array(z.enum(botMarks)).default([]),
});
export type DemoPetition = z.output<typeof petition>;

const officer = z.object({
  email: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  /** The division of the unit to which the person belongs. */
  division: text,
  roles: z.array(z.enum(roles)),
  readsRestricted: z.boolean().default(false),
  shown: z.boolean().default(false),
});
export type DemoOfficer = z.output<typeof officer>;

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(path.join(shippedFolder(), "prisma", "seed", "demo", `${name}.json`), "utf8"),
  );

export const demoPetitions = () => z.array(petition).parse(read("petitions"));
/** What stands in quarantine: an advertisement, and a person without script. */
export const heldLetters = () => z.array(petition).parse(read("held-letters"));
export const demoOfficers = () => z.array(officer).parse(read("officers"));

/** The reasons for which the demonstration declines; any other text is shown as a plain reason. */
export const declineReasonOf = (reason: string) =>
  declineReasons.find((known) => known === reason) ?? "unclear-content";

export const demoPassword = "hoi-am-2026-thu-nghiem";
