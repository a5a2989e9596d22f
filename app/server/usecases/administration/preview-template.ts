import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import {
  blanksOf,
  exampleMail,
  messageTemplateOf,
  ownWording,
  shippedWording,
} from "../../outbox/message-wording.ts";
import { type MessageTemplate, messageTemplates } from "../../outbox/notices.ts";
import type { Wording } from "../../outbox/write-mail.ts";

/** Every message that may be reworded, in the order of a petition's life. */
export const wordedMessages: readonly MessageTemplate[] = messageTemplates;

export type MessageAsked = {
  readonly template: string;
  readonly language: "vi" | "en";
  readonly publicUrl: string;
  /** Words that are being tried; null shows those in force. */
  readonly tried: Wording | null;
};

export type MessageShown = {
  readonly template: MessageTemplate;
  readonly wording: Wording;
  /** The office's own words are in force, not the shipped ones. */
  readonly own: boolean;
  readonly shipped: Wording;
  readonly blanks: readonly string[];
  readonly example: { readonly subject: string; readonly text: string };
};

/** A message's words, what they may fill in, and the mail they give; nothing is written. */
export async function previewMessage(
  context: Context,
  actor: OfficerActor,
  { template: name, language, publicUrl, tried }: MessageAsked,
): Promise<Result<MessageShown>> {
  if (roleForAction(actor, "administer") === null) return refused("not-permitted");
  const template = messageTemplateOf(name);
  if (template === null) return refused("not-found");
  const reader = context.database.read;
  const own = await ownWording(reader, template, language);
  const shipped = shippedWording(template, language);
  const wording = tried ?? own ?? shipped;
  const { subject, text } = await exampleMail(reader, publicUrl, template, language, wording);
  return accepted({
    template,
    wording,
    own: own !== null,
    shipped,
    blanks: blanksOf(template),
    example: { subject, text },
  });
}
