import { addresses, withQuery } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

export type FieldEntry = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly retiredOn: string | null;
};

/** The fields in use, and those that were taken out of the lists. */
export function FieldTable({ fields }: { fields: readonly FieldEntry[] }) {
  const { t } = useTranslation("admin");
  const used = fields.filter(({ retiredOn }) => retiredOn === null);
  const retired = fields.filter(({ retiredOn }) => retiredOn !== null);
  return (
    <DataTable<FieldEntry>
      caption={t("fields.title")}
      rowKey={({ code }) => code}
      groups={[
        { key: "used", rows: used },
        ...(retired.length > 0
          ? [{ key: "retired", heading: t("fields.retired"), rows: retired }]
          : []),
      ]}
      columns={[
        {
          key: "name",
          heading: t("fields.name"),
          onCard: "title",
          cell: (field) => <Name field={field} />,
        },
        { key: "code", heading: t("fields.code"), cell: ({ code }) => <code>{code}</code> },
        { key: "act", heading: t("fields.act"), cell: (field) => <Acts field={field} /> },
      ]}
    />
  );
}

function Name({ field: { name, nameEn, retiredOn } }: { field: FieldEntry }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <span className="font-semibold">{name}</span>
      {nameEn && (
        <span lang="en" className="block text-ink-2">
          {nameEn}
        </span>
      )}
      {retiredOn && (
        <span className="block text-ink-2">
          {t("fields.retired-since")} <DateText on={retiredOn} />
        </span>
      )}
    </>
  );
}

function Acts({ field: { code, name, retiredOn } }: { field: FieldEntry }) {
  const { t } = useTranslation("admin");
  return (
    <form
      method="post"
      action={addresses.admin.fields}
      className="flex flex-wrap items-center gap-3"
    >
      <input type="hidden" name="code" value={code} />
      {retiredOn === null && (
        <Anchor
          href={withQuery(addresses.admin.fields, { edited: code })}
          className="inline-block py-1"
        >
          {t("fields.rename")}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Anchor>
      )}
      <Button variant="quiet" compact name="intent" value={retiredOn ? "restore" : "retire"}>
        {t(retiredOn ? "fields.restore" : "fields.retire")}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </form>
  );
}
