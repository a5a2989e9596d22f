import { staffAddress, withQuery } from "#app/addresses.ts";
import { useFormMessage } from "#app/components/form-fields/use-form-message.ts";
import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { intakeChannels, petitionClasses } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { FilterBar } from "#app/ui/form-layout.tsx";
import { type Option, Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { filtersSet, hasWrongDay, type QueueAddress, queueHref } from "./queue-address.ts";

type Choices = {
  agencies: readonly Option[];
  fields: readonly Option[];
  divisions: readonly Option[];
};

type Props = {
  address: QueueAddress;
  /** What may be chosen, or false until somebody wants to filter. */
  choices: Choices | false;
  searchesSenders: boolean;
};

/** Search over everything one may see, and filters of the queue that is open. */
export function QueueFilters({ address, choices, searchesSenders }: Props) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  return (
    <div className="mb-5 print:hidden">
      <search>
        <form method="get" action={base}>
          <FilterBar>
            <TextInput
              id="search"
              name={queryKeys.search}
              label={t("queue.search")}
              defaultValue={address.query}
              maxLength={200}
              autoComplete="off"
            />
            <span className="flex flex-wrap items-center gap-x-5 gap-y-3">
              <Button variant="secondary" icon="search">
                {t("shell:word.search")}
              </Button>
              {searchesSenders && (
                <Anchor href={staffAddress(base, "senderSearch")} className="font-semibold">
                  {t("queue.sender-search")}
                </Anchor>
              )}
            </span>
          </FilterBar>
        </form>
      </search>
      {choices ? (
        <AllFilters address={address} choices={choices} />
      ) : (
        <Anchor
          href={`${withQuery(queueHref(base, address, {}), { filters: 1 })}#filters`}
          className="font-semibold"
        >
          {t("shell:word.filters")}
        </Anchor>
      )}
    </div>
  );
}

function AllFilters({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const set = filtersSet(address);
  return (
    <section id="filters" aria-labelledby="filters-title" className="mt-3">
      <h2 id="filters-title" className="mb-3 text-base">
        {set > 0 ? t("shell:word.filters_counted", { number: set }) : t("shell:word.filters")}
      </h2>
      <form method="get" action={base}>
        <input type="hidden" name={queryKeys.queue} value={address.queue} />
        {address.query && <input type="hidden" name={queryKeys.search} value={address.query} />}
        {address.due && (
          <p className="mb-4">
            <input type="hidden" name={queryKeys.due} value={address.due} />
            {t("queue.filter.due")}: <DateText on={address.due} />
          </p>
        )}
        <ChoiceFilters address={address} {...choices} />
        <div className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-4">
          <DayFilter
            id="from"
            name={queryKeys.from}
            label={t("queue.filter.from")}
            typed={address.from}
          />
          <DayFilter id="to" name={queryKeys.to} label={t("queue.filter.to")} typed={address.to} />
          {(choices.divisions.length > 0 || address.innerTo.problem) && (
            <DayFilter
              id="inner-to"
              name={queryKeys.innerTo}
              label={t("queue.filter.inner-to")}
              typed={address.innerTo}
            />
          )}
          <span className="flex gap-3">
            <Button>{t("shell:word.apply")}</Button>
            {(set > 0 || hasWrongDay(address)) && (
              <LinkButton variant="quiet" href={queueHref(base, address, { plain: true })}>
                {t("shell:word.clear-filters")}
              </LinkButton>
            )}
          </span>
        </div>
      </form>
    </section>
  );
}

function ChoiceFilters({
  address,
  agencies,
  fields,
  divisions,
}: { address: QueueAddress } & Choices) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const any = t("shell:word.all");
  const classes = petitionClasses.map((value) => ({ value, label: t(`domain:class.${value}`) }));
  const channels = intakeChannels.map((value) => ({ value, label: t(`domain:channel.${value}`) }));
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Select
        id="field"
        name={queryKeys.field}
        label={t("queue.filter.field")}
        empty={any}
        options={fields}
        defaultValue={address.field}
      />
      <Select
        id="agency"
        name={queryKeys.agency}
        label={t("queue.filter.agency")}
        empty={any}
        options={agencies}
        defaultValue={address.agency}
      />
      <Select
        id="class"
        name={queryKeys.kind}
        label={t("queue.filter.class")}
        empty={any}
        options={classes}
        defaultValue={address.class}
      />
      <Select
        id="channel"
        name={queryKeys.channel}
        label={t("queue.filter.channel")}
        empty={any}
        options={channels}
        defaultValue={address.channel}
      />
      {divisions.length > 0 && (
        <Select
          id="division"
          name={queryKeys.division}
          label={t("queue.filter.division")}
          empty={any}
          options={[...divisions, { value: "0", label: t("queue.filter.no-division") }]}
          defaultValue={address.division}
        />
      )}
    </div>
  );
}

type DayFilterProps = { id: string; name: string; label: string; typed: QueueAddress["from"] };

function DayFilter({ typed, ...text }: DayFilterProps) {
  const { t } = useTranslation("shell");
  const say = useFormMessage();
  const words = { day: t("form.day"), month: t("form.month"), year: t("form.year") };
  const error = typed.problem ? say(typed.problem) : undefined;
  return <DateInput {...text} words={words} defaultValue={typed.parts} error={error} />;
}
