import { Combobox } from "@base-ui/react/combobox";
import { type RefObject, useMemo, useRef, useState } from "react";
import { controlStyle } from "../control-style.ts";
import { describedBy, Field, type FieldText } from "../field.tsx";
import { Icon } from "../icon.tsx";
import { type OptionGroup, Select } from "../select.tsx";
import { useHydrated } from "./use-hydrated.ts";

export type AgencyOption = {
  value: string;
  label: string;
  code?: string;
  /** Such as how it is reached. */
  note?: string;
};

/** An option that a query may mean, and why: such as the former name that was typed. */
export type FoundOption = { readonly option: AgencyOption; readonly why: string };

export type ComboboxWords = { placeholder: string; empty: string; open: string; clear: string };

type Props = FieldText & {
  label: string;
  name: string;
  options: readonly AgencyOption[];
  defaultValue?: string;
  required?: boolean;
  /** Names under which an option is looked for without script, each with the option it leads to. */
  otherNames: OptionGroup;
  /** The options that a query may mean, the best first. */
  find: (query: string) => readonly FoundOption[];
  words: ComboboxWords;
  onChoose?: (value: string | null) => void;
};

/** One agency of many, found by typing. A native select stands in until the page is hydrated. */
export function AgencyCombobox(props: Props) {
  const hydrated = useHydrated();
  if (hydrated) return <Enhanced {...props} />;
  const { find: _, words, options, otherNames, onChoose: _chosen, ...field } = props;
  const named = options.map(({ value, label, code }) => ({
    value,
    label: code ? `${label} (${code})` : label,
  }));
  // An option that is chosen stands there once, under its own name.
  const others = otherNames.options.filter(({ value }) => value !== props.defaultValue);
  const groups = others.length === 0 ? [] : [{ ...otherNames, options: others }];
  return <Select {...field} options={[...named, ...groups]} empty={words.placeholder} />;
}

function Enhanced({
  find,
  otherNames: _otherNames,
  words,
  options,
  onChoose,
  name,
  defaultValue,
  required,
  ...text
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chosen = options.find((option) => option.value === defaultValue) ?? null;
  const [query, setQuery] = useState(chosen?.label ?? "");
  const found = useMemo(() => find(query), [find, query]);
  const reasons = new Map(found.map(({ option, why }) => [option.value, why]));
  return (
    <Field {...text}>
      <Combobox.Root
        items={options}
        name={name}
        required={required}
        defaultValue={chosen}
        filteredItems={query.trim() === "" ? options : found.map(({ option }) => option)}
        onInputValueChange={setQuery}
        // The first is the best, so Enter takes what was typed out.
        autoHighlight
        onValueChange={(option) => onChoose?.(option?.value ?? null)}
      >
        <div ref={place} className="relative">
          <Combobox.Input
            id={text.id}
            placeholder={words.placeholder}
            // The label is hidden from assistive technology while the list is open inside a dialog.
            aria-label={text.label}
            aria-invalid={text.error ? true : undefined}
            aria-describedby={describedBy(text)}
            className={`${controlStyle} w-full pr-20`}
          />
          <div className="absolute inset-y-0 right-1 flex items-center text-ink-2">
            <Combobox.Clear
              aria-label={words.clear}
              className="flex size-9 items-center justify-center"
            >
              <Icon name="close" size="s" />
            </Combobox.Clear>
            <Combobox.Trigger
              aria-label={words.open}
              className="flex size-9 items-center justify-center"
            >
              <Icon name="chevron-down" />
            </Combobox.Trigger>
          </div>
        </div>
        <OptionList empty={words.empty} label={text.label} place={place} reasons={reasons} />
      </Combobox.Root>
    </Field>
  );
}

type ListProps = {
  empty: string;
  label: string;
  place: RefObject<HTMLDivElement | null>;
  /** By the option's value, why it is in the list. */
  reasons: ReadonlyMap<string, string>;
};

/** Stays inside the field, so that it belongs to the page's main part and to its dialog. */
function OptionList({ empty, label, place, reasons }: ListProps) {
  return (
    <Combobox.Portal container={place}>
      <Combobox.Positioner sideOffset={4} className="z-50 w-(--anchor-width)">
        <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] overflow-y-auto rounded-control border border-line bg-white shadow-popup">
          <Combobox.Empty>
            <p className="px-4 py-3 text-ink-2">{empty}</p>
          </Combobox.Empty>
          <Combobox.List aria-label={label}>
            {(option: AgencyOption) => (
              <Combobox.Item
                key={option.value}
                value={option}
                className="cursor-pointer border-l-4 border-transparent px-3 py-2 data-highlighted:border-navy-700 data-highlighted:bg-navy-50 data-selected:font-semibold"
              >
                {option.label}
                <span className="block text-sm font-normal text-ink-2">
                  {[reasons.get(option.value), option.code, option.note]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
