import { accepted, type Refused, refused } from "../../result.ts";
import { dueOf } from "../clocks/clock-starts.ts";
import { countClock, ruleOfClock, runningClocks } from "../clocks/clocks.ts";
import type { ExtensionRequest } from "../clocks/petition-time.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { checkPaper, type PaperPart } from "./signed-paper.ts";

/**
 * The agency asks for more time before its due day, the office lead grants, cuts or refuses it. How
 * long and how often is a rule; another person than the asker decides, as with every proposal, by an
 * own click or by the signature on a paper.
 */
export const extensionDeciders = {
  "ask-extension": ask,
  "grant-extension": grant,
  "refuse-extension": refuse,
} satisfies Partial<Deciders>;

function ask(
  petition: Petition,
  { days, reason, explanation, legalBasis, paper }: CommandOf<"ask-extension">,
  { today, officer, legalClock }: Circumstances,
): Decision {
  const due = dueOf(petition, "reply", legalClock);
  if (officer === null) return refused("not-permitted");
  if (!runningClocks(petition).includes("reply") || due === null) return refused("stage-forbids");
  if (petition.extensionRequest !== null) return refused("extension-pending");
  if (today > due.on) return refused("extension-too-late");
  const rule = ruleOfClock(petition, "extension", legalClock);
  if (petition.extensions.length >= rule.times) return refused("extension-used-up");
  if (!Number.isInteger(days) || days < 1) return refused("days-required");
  if (days > rule.amount) return refused("extension-too-long");
  if (isBlank(explanation) || isBlank(legalBasis)) return refused("reason-required");
  const signed = checkPaper(paper, today);
  if (!signed.ok) return signed;
  const asked = { days, reason, explanation, legalBasis, on: today, by: officer.officerId };
  return accepted([{ type: "ExtensionAsked", ...asked, ...signed.value }]);
}

function grant(
  petition: Petition,
  { days, note, soloReason, paper }: CommandOf<"grant-extension">,
  circumstances: Circumstances,
): Decision {
  const { extensionRequest: request } = petition;
  const { legalClock, today: on } = circumstances;
  const before = dueOf(petition, "reply", legalClock);
  if (request === null || before === null) return refused("extension-missing");
  if (!Number.isInteger(days) || days < 1) return refused("days-required");
  if (days > request.days) return refused("extension-too-long");
  if (days < request.days && isBlank(note)) return refused("reason-required");
  const { days: askedDays, reason } = request;
  const granted = { days, askedDays, reason, grantedOn: on };
  const after = countClock(
    { ...petition, extensions: [...petition.extensions, granted] },
    "reply",
    legalClock,
  );
  if (after === null) return refused("extension-missing");
  const signed = checkPaper(paper, on);
  if (!signed.ok) return signed;
  return (
    needsAnother(request, { soloReason, ...signed.value }, circumstances) ??
    accepted([
      {
        type: "ExtensionGranted",
        days,
        askedDays,
        reason,
        note,
        soloReason,
        on,
        before: before.on,
        after: after.on,
        provisional: after.provisional,
        ...signed.value,
      },
    ])
  );
}

function refuse(
  { extensionRequest: request }: Petition,
  { note, soloReason, paper }: CommandOf<"refuse-extension">,
  circumstances: Circumstances,
): Decision {
  if (request === null) return refused("extension-missing");
  if (isBlank(note)) return refused("reason-required");
  const signed = checkPaper(paper, circumstances.today);
  if (!signed.ok) return signed;
  const refusal = { askedDays: request.days, note, soloReason, ...signed.value };
  return (
    needsAnother(request, refusal, circumstances) ??
    accepted([{ type: "ExtensionRefused", ...refusal }])
  );
}

function needsAnother(
  request: ExtensionRequest,
  { soloReason, paper }: PaperPart & { readonly soloReason: string },
  { officer, onePersonUnit }: Circumstances,
): Refused | null {
  if (paper || officer?.officerId !== request.by) return null;
  if (!onePersonUnit) return refused("second-person-required");
  return isBlank(soloReason) ? refused("reason-required") : null;
}
