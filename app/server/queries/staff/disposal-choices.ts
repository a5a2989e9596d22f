import { type DeclineGround, declineGround } from "#app/domain/petition/decline-ground.ts";
import {
  type DeclineReason,
  type Door,
  declineReasons,
  doors,
  type IntakeChannel,
} from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

export type DisposalChoices = {
  /** Every reason for which a petition of this channel may be declined, with what it rests on. */
  readonly reasons: readonly { readonly code: DeclineReason; readonly ground: DeclineGround }[];
  readonly doors: readonly { readonly code: Door; readonly whereabouts: string }[];
  /** Where the sender may ask. */
  readonly phone: string;
};

/** What a petition that came this way may be declined for, and the doors that it may be led to. */
export async function disposalChoices(
  context: Context,
  channel: IntakeChannel,
): Promise<DisposalChoices> {
  const settings = await loadSettings(context.database.read);
  const { phone } = await coordinatingOffice(context.database.read);
  const whereabouts = (door: Door) => {
    const contact = settings.doors.find(({ code }) => code === door);
    return [contact?.address, contact?.phone].filter(Boolean).join(" – ");
  };
  return {
    reasons: declineReasons.map((code) => ({ code, ground: declineGround(code, channel) })),
    doors: doors.map((code) => ({ code, whereabouts: whereabouts(code) })),
    phone,
  };
}
