import { withLaw } from "#app/domain/petition/door-law.ts";
import type { DisposalKind } from "#app/domain/petition/petition.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { DisposalChoices } from "#app/server/queries/staff/disposal-choices.ts";

/** A reason or a door with what it rests on and the words that the sender may be sent. */
export type DisposalText = {
  readonly code: string;
  readonly label: string;
  readonly legalBasis: string;
  readonly guidance: string;
};

/** What only the officer knows, such as the earlier reply, is left to be written. */
const leftOpen = { earlierReply: "……", body: "……", reason: "……", door: "……" };

/** In Vietnamese, in which the office writes to senders; its phone is filled in. */
export function disposalTexts(kind: DisposalKind, choices: DisposalChoices): DisposalText[] {
  const { t } = i18nFor("vi");
  const { phone } = choices;
  if (kind === "decline")
    return choices.reasons.map(({ code, ground }) => ({
      code,
      legalBasis: t(`domain:decline-ground.${ground}`),
      label: t(`domain:decline-reason.${code}`),
      guidance: t(`office:dispose.decline-guidance.${code}`, { ...leftOpen, phone }),
    }));
  return choices.doors.map(({ code, whereabouts }) => {
    const law = withLaw(code);
    return {
      code,
      legalBasis: law ? t(`domain:door-law.${law}`) : "",
      label: t(`public:door.${code}.title`),
      guidance: [t(`public:door.${code}.text`), whereabouts].filter(Boolean).join("\n"),
    };
  });
}
