import { useTranslation } from "react-i18next";
import { DateText } from "#app/components/date-text.tsx";
import { ownTemplates } from "#app/server/queries/admin/templates.ts";
import { wordedMessages } from "#app/server/usecases/preview-template.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { notFound } from "../../kit/refusals.ts";
import { AdminPage } from "../admin-page.tsx";
import { asker } from "../asker.ts";
import { useTemplateName } from "../template-names.ts";
import type { Route } from "./+types/templates";

const audiences = ["sender", "agency", "office", "administrator"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = asker(context);
  const own = await ownTemplates(app, actor);
  if (own === null) throw notFound();
  return {
    templates: wordedMessages.map((name) => ({
      name,
      audience: audienceOf(name),
      own: own.filter(({ key }) => key === `message.${name}`),
    })),
  };
}

function audienceOf(name: string): (typeof audiences)[number] {
  if (name === "history-head") return "administrator";
  return audiences.find((audience) => name.startsWith(`${audience}-`)) ?? "sender";
}

type Entry = Route.ComponentProps["loaderData"]["templates"][number];

export default function Templates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const nameOf = useTemplateName();
  return (
    <AdminPage title={t("templates.title")} lead={t("templates.lead")}>
      <DataTable<Entry>
        caption={t("templates.title")}
        rowKey={({ name }) => name}
        groups={audiences.map((audience) => ({
          key: audience,
          heading: t(`templates.to.${audience}`),
          rows: loaderData.templates.filter((one) => one.audience === audience),
        }))}
        columns={[
          {
            key: "name",
            heading: t("templates.message"),
            onCard: "title",
            cell: ({ name }) => <Anchor href={`/quan-tri/mau/${name}`}>{nameOf(name)}</Anchor>,
          },
          {
            key: "vi",
            heading: t("templates.in.vi"),
            cell: ({ own }) => <State own={own} language="vi" />,
          },
          {
            key: "en",
            heading: t("templates.in.en"),
            cell: ({ own }) => <State own={own} language="en" />,
          },
        ]}
      />
    </AdminPage>
  );
}

function State({ own, language }: { own: Entry["own"]; language: string }) {
  const { t } = useTranslation("admin");
  const mine = own.find((row) => row.language === language);
  if (!mine) return <span className="text-ink-2">{t("templates.shipped")}</span>;
  return (
    <>
      <Tag tone="b">{t("templates.own")}</Tag> <DateText at={mine.updatedAt} />
    </>
  );
}
