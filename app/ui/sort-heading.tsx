import { Anchor } from "./anchor.tsx";

export type SortState = {
  /** Where the page goes sorted by this column, or the other way round. */
  href: string;
  direction: "ascending" | "descending" | "none";
};

type Props = { heading: string; sort?: SortState | undefined; align?: "end" | undefined };

const arrows = { ascending: "↑", descending: "↓", none: "" };

export function SortHeading({ heading, sort, align }: Props) {
  const direction = sort?.direction ?? "none";
  return (
    <th
      scope="col"
      aria-sort={direction === "none" ? undefined : direction}
      className={`p-2 align-bottom font-semibold text-ink ${align === "end" ? "text-right" : "text-left"}`}
    >
      {sort ? (
        <Anchor href={sort.href} className="inline-flex min-h-6 items-end gap-1 text-ink">
          {heading}
          <span aria-hidden="true">{arrows[direction]}</span>
        </Anchor>
      ) : (
        heading
      )}
    </th>
  );
}
