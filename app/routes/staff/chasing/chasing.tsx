import { data, redirect } from "react-router";
import { addresses, addressOf } from "#app/addresses.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { chaseAgencyForm } from "#app/forms/petition/chase-letter.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { chasePage, type LateAgency } from "#app/server/queries/staff/chasing.ts";
import { successions } from "#app/server/queries/staff/succession.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { Alert, Banner } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/chasing.ts";
import { EndedAgencies } from "./ended-agencies.tsx";
import { LetterTable } from "./letter-table.tsx";

const unprocessable = 422;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const page = await chasePage(app, actor);
  if (page === null) throw notFound();
  const ended = (await successions(app, actor))?.agencies ?? [];
  const passedOn = readNumber(new URL(request.url).searchParams.get(queryKeys.done));
  return { ...page, ended, passedOn };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  if ((await chasePage(app, actor)) === null) throw notFound();
  const read = readForm(form, chaseAgencyForm);
  if (!read.ok) return data({ refusal: "agency-required" } as const, { status: unprocessable });
  const made = await makeChaseLetter(app, actor, read.value.agencyId);
  if (made.ok) return redirect(addressOf(addresses.office.chaseLetter, { letterId: made.value }));
  return data({ refusal: made.reason }, { status: statusOf(made.reason) });
}

export default function Chasing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "refusals"]);
  const { agencies, letters, ended, passedOn } = loaderData;
  return (
    <>
      <StaffTitle hasError={actionData !== undefined}>{t("chase.title")}</StaffTitle>
      <PageHeading
        lead={t("chase.lead")}
        actions={
          <LinkButton href={addresses.office.overdue} variant="secondary">
            {t("overdue.title")}
          </LinkButton>
        }
      >
        {t("chase.title")}
      </PageHeading>
      {actionData && (
        <div className="mb-6">
          <Alert role="alert" tone="error" title={t(`refusals:reason.${actionData.refusal}`)} />
        </div>
      )}
      {passedOn !== null && <Banner>{t("succession.passed-on", { count: passedOn })}</Banner>}
      <Stack>
        {ended.length > 0 && (
          <Section title={t("succession.agencies")}>
            <EndedAgencies agencies={ended} />
          </Section>
        )}
        <Section title={t("chase.agencies")}>
          {agencies.length > 0 ? (
            <AgencyTable agencies={agencies} />
          ) : (
            <EmptyState title={t("chase.none")} icon="check">
              {t("chase.none-why")}
            </EmptyState>
          )}
        </Section>
        {letters.length > 0 && (
          <Section title={t("chase.letters")}>
            <LetterTable letters={letters} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function AgencyTable({ agencies }: { agencies: readonly LateAgency[] }) {
  const { t } = useTranslation("office");
  return (
    <DataTable<LateAgency>
      caption={t("chase.agencies")}
      rowKey={({ agencyId }) => agencyId}
      groups={[{ key: "all", rows: agencies }]}
      columns={[
        { key: "name", heading: t("chase.agency"), onCard: "title", cell: ({ name }) => name },
        {
          key: "count",
          heading: t("chase.count"),
          align: "end",
          cell: ({ count }) => <strong>{count}</strong>,
        },
        {
          key: "oldest",
          heading: t("chase.oldest"),
          cell: ({ oldestDueOn, oldestDaysLate }) => (
            <>
              <DateText on={oldestDueOn} short />{" "}
              <span className="text-red">{t("chase.days-late", { count: oldestDaysLate })}</span>
            </>
          ),
        },
        {
          key: "act",
          heading: t("chase.act"),
          onCard: "bare",
          cell: ({ agencyId, name }) => (
            <form method="post">
              <input type="hidden" name="agencyId" value={agencyId} />
              <Button variant="secondary" compact>
                {t("chase.make")}
                <span className="sr-only"> – {name}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
