import { z } from "zod";
import { type PetitionCode, parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import {
  parseTrackingSecret,
  type TrackingSecret,
} from "#app/domain/identifiers/tracking-secret.ts";
import { messageAbout } from "#app/domain/text/message.ts";

const codeMessages = {
  "wrong-length": "forms:code.wrong",
  "impossible-day": "forms:code.wrong",
} as const;

const secretMessages = {
  "wrong-length": "forms:secret.length",
  "wrong-check-symbol": "forms:secret.wrong",
} as const;

/** Code and secret as people type them; a symbol that neither can hold is named. */
export const trackPetition = z.object({
  code: z.string({ error: "forms:code.missing" }).transform((typed, context): PetitionCode => {
    const parsed = parsePetitionCode(typed);
    if (parsed.ok) return parsed.code;
    const message =
      parsed.reason === "impossible-symbol"
        ? messageAbout("forms:code.impossibleSymbol", parsed.symbol)
        : codeMessages[parsed.reason];
    context.issues.push({ code: "custom", message, input: typed });
    return z.NEVER;
  }),
  secret: z
    .string({ error: "forms:secret.missing" })
    .transform((typed, context): TrackingSecret => {
      const parsed = parseTrackingSecret(typed);
      if (parsed.ok) return parsed.secret;
      const message =
        parsed.reason === "impossible-symbol"
          ? messageAbout("forms:secret.impossibleSymbol", parsed.symbol)
          : secretMessages[parsed.reason];
      context.issues.push({ code: "custom", message, input: typed });
      return z.NEVER;
    }),
});
