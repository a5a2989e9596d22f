import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { ToldPaper } from "#app/server/queries/staff/petition-history.ts";
import { Anchor } from "#app/ui/anchor.tsx";

/** By which signed paper an act was recorded, with the scan for whoever may read it. */
export function PaperLine({ paper, code }: { paper: ToldPaper; code: string }) {
  const { t, i18n } = useTranslation("office");
  const href = usePetitionHref();
  const { documentNumber, documentOn, signerName, signerCapacity, file } = paper;
  if (documentNumber === "") return <p>{t("signed-paper.erased")}</p>;
  return (
    <p>
      {t("signed-paper.recorded", {
        number: documentNumber,
        day: dayInWords(documentOn, i18n.language),
        signer: signerName,
        capacity: signerCapacity,
      })}
      {file && (
        <>
          {" "}
          <Anchor href={href(code, "file", { fileId: file.id })} reload>
            {t("signed-paper.open", { name: file.name })}
          </Anchor>
        </>
      )}
    </p>
  );
}
