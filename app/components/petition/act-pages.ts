import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";

/** The pages of acts below a petition, in the order in which they are offered. */
export const actPages = {
  "gia-han": ["grant-extension", "refuse-extension", "ask-extension"],
  "quyet-dinh": ["decline", "guide", "transfer", "reject-proposal"],
  "phan-loai": ["classify"],
  chuyen: ["forward", "handle-in-office"],
  "tra-loi": ["draft-reply", "present-reply"],
  "tien-do": ["give-news"],
  ky: ["sign-reply", "send-back-draft"],
  "kiem-tra": ["send-reply", "ask-to-complete"],
  "cong-khai": ["prepare-publication", "publish", "decide-not-to-publish", "unpublish"],
  giao: ["assign"],
  "bo-sung": ["request-supplement", "supply"],
  "khong-tiep-nhan": ["propose-decline", "propose-guide", "propose-transfer"],
  "chuyen-tra": ["consent-to-return", "refuse-return", "return", "ask-to-return"],
  "cap-lai-ma": ["reissue-secret"],
  rut: ["withdraw"],
  "thu-rac": ["set-aside-as-spam"],
  "han-che": ["restrict", "lift-restriction", "step-aside"],
} as const satisfies Readonly<Record<string, readonly CommandType[]>>;
export type ActPageName = keyof typeof actPages;

/** Acts that owe nothing but the press of a button on the petition's own page. */
export const quickActs = [
  "release-from-quarantine",
  "register",
  "accept",
  "present-reply",
  "submit-reply",
  "close",
] as const;
export type QuickAct = (typeof quickActs)[number];

export const isQuickAct = (command: string | null): command is QuickAct =>
  quickActs.some((known) => known === command);

export const actPageNames = Object.keys(actPages) as ActPageName[];

/** The page on which a command is asked, or null when it has none. */
export const pageOf = (command: CommandType): ActPageName | null =>
  actPageNames.find((name) => actPages[name].some((known) => known === command)) ?? null;
