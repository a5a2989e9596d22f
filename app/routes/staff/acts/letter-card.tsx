import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";

type Props = { content: string; proposalText: string };

/** The letter as it was sent, beside what somebody does about it. */
export function LetterCard({ content, proposalText }: Props) {
  const { t } = useTranslation("office");
  // Of a letter that was split an agency reads its own points elsewhere.
  if (content === "") return null;
  return (
    <Card title={t("petition.original")}>
      <PlainText>{content}</PlainText>
      {proposalText && (
        <>
          <h3 className="mt-4 mb-1 text-base">{t("petition.proposal-text")}</h3>
          <PlainText>{proposalText}</PlainText>
        </>
      )}
    </Card>
  );
}
