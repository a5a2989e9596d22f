import { accepted, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { restrictingDeciders } from "./custody/restricting.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";

/** Who may see a petition and its sender, and how it ends without an answer. */
export const custodyDeciders = {
  ...restrictingDeciders,
  "reissue-secret": (_petition, { nameChecked, phoneChecked, way, openWays }) => {
    if (!nameChecked || !phoneChecked) return refused("identity-unchecked");
    if (!openWays.includes(way)) return refused("secret-goes-otherwise");
    return accepted([{ type: "SecretReissued", nameChecked, phoneChecked, way }]);
  },
  /**
   * Whoever rings up is not known by a code or a secret: the officer rings back the number on file and
   * tells what the sender's own page tells. Nothing about clocks changes by it.
   */
  "tell-state": (_petition, { outcome, phoneOnFile }, { today: on }) =>
    phoneOnFile ? accepted([{ type: "StateTold", outcome, on }]) : refused("phone-missing"),
  withdraw: (_petition, { reason }, { officer, today: on }) => {
    const by = officer && { by: officer.officerId };
    return accepted([{ type: "PetitionWithdrawn", reason, on, ...by }]);
  },
  close,
  "add-note": (_petition, { text }) =>
    isBlank(text) ? refused("reason-required") : accepted([{ type: "NoteAdded", text }]),
  "open-contact": () => accepted([{ type: "ContactOpened" }]),
} satisfies Partial<Deciders>;

/** An officer closes when he wants; the system only from the rule's day on. */
function close(
  _petition: Petition,
  _command: CommandOf<"close">,
  { officer, closableFrom, today }: Circumstances,
): Decision {
  if (officer === null && (closableFrom === null || today < closableFrom))
    return refused("too-early");
  return accepted([{ type: "PetitionClosed" }]);
}
