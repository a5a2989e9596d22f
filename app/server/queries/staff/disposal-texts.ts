import type { DisposalKind } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { type DoorText, loadSettings } from "../../persistence/work/setting-reading.ts";

/** A reason or a door with the words that the sender may be sent. */
export type DisposalText = {
  readonly code: string;
  readonly label: string;
  readonly legalBasis: string;
  readonly guidance: string;
};

/** The office's own texts in Vietnamese, in which it writes to senders; its phone is filled in. */
export async function disposalTexts(context: Context, kind: DisposalKind): Promise<DisposalText[]> {
  const reader = context.database.read;
  const settings = await loadSettings(reader);
  const office = await coordinatingOffice(reader);
  // What only the officer knows, such as the earlier reply, is left open to be written.
  const filled = (text: string) =>
    text.replaceAll("{{phone}}", office.phone).replace(/\{\{\w+\}\}/g, "……");
  if (kind === "decline")
    return settings.declineReasons.map(({ code, legalBasis, vi }) => ({
      code,
      legalBasis,
      label: vi.label,
      guidance: filled(vi.guidance),
    }));
  return settings.doors.map((door) => ({
    code: door.code,
    legalBasis: door.legalBasis,
    label: door.vi.title,
    guidance: filled(doorGuidance(door)),
  }));
}

const doorGuidance = ({ vi, address, phone }: DoorText) =>
  [vi.text, [address, phone].filter(Boolean).join(" – ")].filter(Boolean).join("\n");
