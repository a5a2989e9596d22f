import type { Stage } from "#app/domain/petition/petition.ts";
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
};

/** The stage as this audience calls it; the citizen sees fewer words than the staff. */
export function useStageWords() {
  const { t } = useTranslation("domain");
  return ({ stage, audience, agency, registerNumber }: StageWordsProps): string => {
    if (stage === "registered" && registerNumber)
      return t(`stage.${audience}.${stage}`, { context: "numbered", number: registerNumber });
    if ((stage === "forwarded" || stage === "transferred") && agency)
      return t(`stage.${audience}.${stage}`, { context: "named", agency });
    return t(`stage.${audience}.${stage}`);
  };
}

export function StageBadge(props: StageWordsProps) {
  const words = useStageWords();
  return <Tag tone={tones[props.stage]}>{words(props)}</Tag>;
}
