import { data } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { sortQuarantineForm } from "#app/forms/intake/sort-quarantine.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import { quarantinePage } from "#app/server/queries/staff/quarantine.ts";
import { sortQuarantine } from "#app/server/usecases/intake/sort-quarantine.ts";
import { Banner } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormProblems, readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/quarantine.ts";
import { QuarantineForm } from "./quarantine-form.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const search = new URL(request.url).searchParams;
  const page = await quarantinePage(app, actor, {
    state: search.get(queryKeys.section) === queryValues.spam ? "spam" : "held",
    after: readNumber(search.get(queryKeys.after)),
    before: readNumber(search.get(queryKeys.before)),
  });
  if (page === null) throw notFound();
  return page;
}

/** What was done, or what is wrong with the form and which rows were ticked. */
type Sorted = {
  readonly act: "release" | "set-aside";
  readonly done: number;
  readonly notDone: number;
  readonly problems: FormProblems | undefined;
  readonly chosen: readonly string[];
};

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  // Which of the two it is, the form's own schema reads; a form without any word is shown again.
  const acts = { release: sortChosen, "set-aside": sortChosen };
  return chooseAct(form, acts, "release")(readStaffRequest(context), form);
}

async function sortChosen({ app, actor }: StaffRequest, form: FormData) {
  const read = readForm(form, sortQuarantineForm);
  const nothing = { act: "release", done: 0, notDone: 0 } as const;
  if (!read.ok) {
    const refusedForm: Sorted = {
      ...nothing,
      problems: read.problems,
      chosen: form.getAll("code").map(String),
    };
    return data(refusedForm, { status: 422 });
  }
  const { intent: act, codes, reason } = read.value;
  const result = await sortQuarantine(app, actor, codes, { act, reason });
  const sorted: Sorted = { act, ...result, problems: undefined, chosen: [] };
  return data(sorted);
}

export default function Quarantine({ loaderData: page, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(["office", "shell", "forms"]);
  const { summary, errorOf } = useProblems(actionData?.problems);
  const here = addresses.office.quarantine;
  const spam = page.state === "spam";
  const title = t("quarantine.title");
  const to = (name: "after" | "before", id: number | null, text: string) =>
    id === null
      ? undefined
      : { href: withQuery(here, { section: spam ? queryValues.spam : null, [name]: id }), text };
  return (
    <>
      <StaffTitle hasError={summary.length > 0}>{title}</StaffTitle>
      <ErrorSummary
        title={t("forms:errorSummary.title", { count: summary.length })}
        errors={summary}
      />
      <SortedBanner sorted={actionData} />
      <PageHeading lead={t(spam ? "quarantine.lead-spam" : "quarantine.lead")}>{title}</PageHeading>
      <TabsNav
        label={t("quarantine.tabs")}
        items={[
          {
            href: here,
            text: t("quarantine.tab.held"),
            count: page.held.toLocaleString(i18n.language),
            current: !spam,
          },
          {
            href: withQuery(here, { section: queryValues.spam }),
            text: t("quarantine.tab.spam"),
            current: spam,
          },
        ]}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t(`quarantine.empty.${page.state}`)} icon="check">
          {t(`quarantine.empty-why.${page.state}`)}
        </EmptyState>
      ) : (
        <QuarantineForm
          page={page}
          chosen={actionData?.chosen ?? []}
          typed={actionData?.problems?.values.reason ?? ""}
          errorOf={errorOf}
        />
      )}
      <Pagination
        label={t("shell:page.label")}
        previous={to("before", page.previous, t("shell:page.previous"))}
        next={to("after", page.next, t("shell:page.next"))}
      />
    </>
  );
}

function SortedBanner({ sorted }: { sorted: Sorted | undefined }) {
  const { t } = useTranslation("office");
  if (sorted === undefined || sorted.problems !== undefined) return null;
  const { act, done, notDone } = sorted;
  return (
    <>
      {done > 0 && (
        <Banner>
          {t(act === "release" ? "quarantine.released" : "quarantine.set-aside-count", {
            count: done,
          })}
        </Banner>
      )}
      {notDone > 0 && (
        <Banner tone="warning">{t("quarantine.not-done", { count: notDone })}</Banner>
      )}
    </>
  );
}
