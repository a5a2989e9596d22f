import { addresses, addressOf } from "#app/addresses.ts";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RewordableDocument } from "#app/server/documents/document-wording.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { type OwnWording, useWordingColumns } from "./wording-state.tsx";

type Paper = {
  readonly name: RewordableDocument;
  readonly own: readonly OwnWording[];
  /** The office's own Word files, one a language at most. */
  readonly forms: readonly OwnWording[];
};

/** The papers that are drafted for signature. */
export function DocumentTable({ papers }: { papers: readonly Paper[] }) {
  const { t } = useTranslation("admin");
  const wordingColumns = useWordingColumns();
  return (
    <DataTable<Paper>
      caption={t("templates.documents")}
      rowKey={({ name }) => name}
      groups={[{ key: "all", rows: papers }]}
      columns={[
        {
          key: "name",
          heading: t("templates.document"),
          onCard: "title",
          cell: ({ name }) => (
            <Anchor href={addressOf(addresses.admin.documentTemplate, { key: name })}>
              {t(`document.${paperNames[name]}`)}
            </Anchor>
          ),
        },
        ...wordingColumns,
      ]}
    />
  );
}
