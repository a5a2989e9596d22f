import { z } from "zod";
import {
  type ParsedPetitionCode,
  type PetitionCode,
  parsePetitionCode,
} from "#app/domain/identifiers/petition-code.ts";
import { holdsSecret, sortPair, type TypedPair } from "#app/domain/identifiers/tracking-pair.ts";
import {
  type ParsedTrackingSecret,
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

/**
 * Code and secret as people type them, also swapped or both in one box; a symbol that neither can hold
 * is named.
 */
export const trackPetition = z
  .object({ code: z.string().default(""), secret: z.string().default("") })
  .transform((typed, context): { code: PetitionCode; secret: TrackingSecret } => {
    const pair = sortPair(typed);
    const code = parsePetitionCode(pair.code);
    const secret = parseTrackingSecret(pair.secret);
    if (code.ok && secret.ok) return { code: code.code, secret: secret.secret };
    const tell = (field: keyof TypedPair, message: string) =>
      context.issues.push({ code: "custom", message, input: typed, path: [field] });
    if (!code.ok) tell("code", codeMessage(pair, code));
    if (!secret.ok) tell("secret", secretMessage(pair, secret));
    return z.NEVER;
  });

type Refused<Parsed> = Exclude<Parsed, { ok: true }>;

function codeMessage({ code }: TypedPair, parsed: Refused<ParsedPetitionCode>): string {
  if (code === "") return "forms:code.missing";
  if (holdsSecret(code)) return "forms:code.swapped";
  return parsed.reason === "impossible-symbol"
    ? messageAbout("forms:code.impossibleSymbol", parsed.symbol)
    : codeMessages[parsed.reason];
}

function secretMessage({ secret }: TypedPair, parsed: Refused<ParsedTrackingSecret>): string {
  if (secret.trim() === "") return "forms:secret.missing";
  return parsed.reason === "impossible-symbol"
    ? messageAbout("forms:secret.impossibleSymbol", parsed.symbol)
    : secretMessages[parsed.reason];
}

/** What of the typed code may be shown again: never the secret, whichever box it stood in. */
export function codeToShow(typed: TypedPair): string {
  const { code } = sortPair(typed);
  return holdsSecret(code) ? "" : code;
}
