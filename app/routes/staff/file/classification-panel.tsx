import { addresses, addressOf } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";

/** Class, content, field and kind; who works on it; whether it is public. */
export function ClassificationPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const rows = [...useClassRows(file), ...usePeopleRows(file), ...usePublicationRows(file)];
  return (
    <Card title={t("petition.facts")}>
      <SummaryList compact rows={rows} />
      {file.publicAddress && (
        <p className="mt-3">
          <Anchor
            href={addressOf(addresses.results.answer, { address: file.publicAddress })}
            reload
          >
            {t("petition.public-page")}
          </Anchor>
        </p>
      )}
    </Card>
  );
}

function useClassRows({ petition: { classification }, fieldName }: PetitionFile): SummaryRow[] {
  const { t } = useTranslation(["office", "domain"]);
  const row = (key: string, term: string, value: string) => ({ key, term, value });
  if (classification === null)
    return [row("class", t("classify.class"), t("petition.unclassified"))];
  const { class: petitionClass, contentType, kind, complexity } = classification;
  return [
    row("class", t("classify.class"), t(`domain:class.${petitionClass}`)),
    row("content", t("classify.content-type"), t(`domain:content-type.${contentType}`)),
    row("kind", t("classify.kind"), t(`domain:kind.${kind}`)),
    row("field", t("classify.field"), fieldName),
    row("complexity", t("classify.complexity"), t(`domain:complexity.${complexity}`)),
  ];
}

function usePeopleRows(file: PetitionFile): SummaryRow[] {
  const { t } = useTranslation("office");
  const none = t("petition.unassigned");
  const row = (key: string, term: string, value: string) => ({ key, term, value });
  const forwarded = file.petition.forwarding
    ? [
        row("agency", t("petition.agency"), file.agencyName ?? ""),
        // Whom an agency put in charge is known to it alone, and stands in a card of its own.
        ...(file.readsInside && file.inside === null
          ? [row("agency-officer", t("petition.agency-officer"), file.agencyAssignee || none)]
          : []),
      ]
    : [];
  return [
    row("received-by", t("petition.received-by"), file.receivingName),
    row("officer", t("petition.office-officer"), file.assignee || none),
    ...forwarded,
    ...(file.coverNote ? [row("cover-note", t("forward.cover-note"), file.coverNote)] : []),
  ];
}

function usePublicationRows({ petition: { answeredOn, publication } }: PetitionFile): SummaryRow[] {
  const { t } = useTranslation(["office", "domain"]);
  if (answeredOn === null) return [];
  const { state } = publication;
  const words = t(`domain:publication.${state === "undecided" ? "none" : state}`);
  const reason = "reason" in publication ? publication.reason : "";
  const value = [words, reason].filter(Boolean).join(": ");
  return [{ key: "publication", term: t("petition.publication"), value }];
}
