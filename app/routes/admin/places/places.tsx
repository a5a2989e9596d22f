import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { places } from "#app/server/queries/admin/places.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { ValidTime } from "../agencies/valid-time.tsx";
import type { Route } from "./+types/places";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const all = await places(app, actor);
  if (all === null) throw notFound();
  return { places: all };
}

type Entry = Route.ComponentProps["loaderData"]["places"][number];

export default function Places({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  return (
    <AdminPage
      title={t("places.title")}
      lead={t("places.lead")}
      actions={
        <>
          <LinkButton href={addresses.admin.placesCsv} reload variant="secondary">
            {t("places.download")}
          </LinkButton>
          <LinkButton href={addresses.admin.importPlaces}>{t("places.import")}</LinkButton>
        </>
      }
    >
      {loaderData.places.length === 0 ? (
        <EmptyState title={t("places.empty")} icon="pin">
          {t("places.empty-why")}
        </EmptyState>
      ) : (
        <PlaceTable places={loaderData.places} />
      )}
    </AdminPage>
  );
}

function PlaceTable({ places: rows }: { places: readonly Entry[] }) {
  const { t } = useTranslation("admin");
  const now = rows.filter(({ validTo }) => validTo === null);
  const before = rows.filter(({ validTo }) => validTo !== null);
  return (
    <DataTable<Entry>
      caption={t("places.title")}
      rowKey={({ code }) => code}
      groups={[
        { key: "now", rows: now },
        ...(before.length > 0 ? [{ key: "before", heading: t("places.ended"), rows: before }] : []),
      ]}
      columns={[
        {
          key: "name",
          heading: t("places.name"),
          onCard: "title",
          cell: ({ name }) => <span className="font-semibold">{name}</span>,
        },
        {
          key: "kind",
          heading: t("places.kind"),
          nowrap: true,
          cell: ({ kind }) => t(`places.kind-is.${kind}` as "places.kind-is.ward"),
        },
        { key: "code", heading: t("places.code"), cell: ({ code }) => <code>{code}</code> },
        {
          key: "former",
          heading: t("places.former"),
          cell: ({ formerNames }) => formerNames.join("; ") || "–",
        },
        { key: "time", heading: t("places.time"), cell: (place) => <ValidTime {...place} /> },
      ]}
    />
  );
}
