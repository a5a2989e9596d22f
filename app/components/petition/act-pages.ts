import type { PetitionPage } from "#app/addresses.ts";
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";

/** The pages of acts below a petition, in the order in which they are offered. */
export const actPages = {
  extension: ["grant-extension", "refuse-extension", "ask-extension"],
  decide: ["decline", "guide", "transfer", "reject-proposal"],
  classify: ["classify"],
  direction: ["enter-direction"],
  forward: ["forward", "handle-in-office"],
  reply: ["draft-reply", "present-reply"],
  progress: ["give-news"],
  sign: ["sign-reply", "send-back-draft"],
  amend: ["amend-reply", "recall-reply"],
  check: ["send-reply", "ask-to-complete"],
  publish: ["prepare-publication", "publish", "decide-not-to-publish", "unpublish", "take-down"],
  assign: ["assign"],
  supplement: ["request-supplement", "supply"],
  dispose: ["propose-decline", "propose-guide", "propose-transfer"],
  return: [
    "consent-to-return",
    "refuse-return",
    "return",
    "ask-to-return",
    "propose-return",
    "reject-return-proposal",
  ],
  reportBack: ["report-back"],
  recall: ["recall-forwarding", "recall-accepted", "stop-handling"],
  reopen: ["reopen"],
  annul: ["annul-entry"],
  setTitle: ["set-title"],
  correctReceipt: ["correct-receipt", "correct-receipt-later"],
  correctSender: ["correct-sender"],
  newContact: ["confirm-contact", "decline-contact"],
  submit: ["submit-to-leadership"],
  registryNumber: ["record-registry-number"],
  tellState: ["tell-state"],
  reissue: ["reissue-secret"],
  withdraw: ["withdraw"],
  spam: ["set-aside-as-spam"],
  restrict: ["restrict", "confirm-restriction", "lift-restriction", "step-aside"],
} as const satisfies { readonly [Page in PetitionPage]?: readonly CommandType[] };
export type ActPageName = keyof typeof actPages;

/** Acts that owe nothing but the press of a button on the petition's own page. */
const quickActs = [
  "release-from-quarantine",
  "register",
  "accept",
  "chase-inside",
  "present-reply",
  "submit-reply",
  "take-back-proposal",
  "take-back-return-proposal",
  "take-back-draft",
  "take-back-reply",
  "close",
] as const;
export type QuickAct = (typeof quickActs)[number];

export const isQuickAct = (command: string | null): command is QuickAct =>
  quickActs.some((known) => known === command);

export const actPageNames = Object.keys(actPages) as ActPageName[];

/** The page on which a command is asked, or null when it has none. */
export const pageOf = (command: CommandType): ActPageName | null =>
  actPageNames.find((name) => actPages[name].some((known) => known === command)) ?? null;
