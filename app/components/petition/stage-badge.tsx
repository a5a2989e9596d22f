import type { ForwardingRole, Stage } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag, type Tone } from "#app/ui/tag.tsx";

const tones: Record<Stage, Tone> = {
  received: "b",
  registered: "b",
  "awaiting-supplement": "a",
  declined: "n",
  guided: "n",
  transferred: "n",
  forwarded: "b",
  returned: "a",
  "in-progress": "b",
  "reply-drafted": "b",
  "reply-submitted": "a",
  answered: "g",
  withdrawn: "n",
  closed: "n",
};

export type Audience = "staff" | "citizen";

export type StageWordsProps = {
  stage: Stage;
  audience: Audience;
  /** The handling or receiving agency, where the words name it. */
  agency?: string | null | undefined;
  registerNumber?: string | number | null | undefined;
  /** What the share was asked for: an opinion goes to the agency that leads, and nobody checks it. */
  role?: ForwardingRole | undefined;
  /** What was presented is signed already, and waits to be handed on. */
  signed?: boolean | undefined;
};

/** The stage as this audience calls it; the citizen sees fewer words than the staff. */
export function useStageWords() {
  const { t } = useTranslation("domain");
  return (props: StageWordsProps): string => {
    const { stage, audience, agency, registerNumber, role, signed } = props;
    if (stage === "registered" && registerNumber)
      return t(`stage.${audience}.${stage}`, { context: "numbered", number: registerNumber });
    if ((stage === "forwarded" || stage === "transferred") && agency)
      return t(`stage.${audience}.${stage}`, { context: "named", agency });
    if (stage === "reply-submitted" && role === "support" && audience === "staff")
      return t("stage.staff.reply-submitted", { context: "opinion" });
    if (stage === "reply-drafted" && signed && audience === "staff")
      return t("stage.staff.reply-drafted", { context: "signed" });
    return t(`stage.${audience}.${stage}`);
  };
}

export function StageBadge(props: StageWordsProps) {
  const words = useStageWords();
  const isHandedOver = props.stage === "reply-submitted" && props.role === "support";
  return <Tag tone={isHandedOver ? "g" : tones[props.stage]}>{words(props)}</Tag>;
}
