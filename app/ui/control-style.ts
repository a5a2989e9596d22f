/** The look of every box a person types or chooses in. */
export const controlStyle =
  "block min-h-control rounded-control border border-ink-2 bg-white px-3 text-base text-ink placeholder:text-ink-2 aria-invalid:border-2 aria-invalid:border-red disabled:border-line disabled:bg-grey-100 disabled:text-ink-2";

export type ControlWidth = "full" | "l" | "m" | "s" | "xs";

/** Widths tell how much is expected: a year is not as wide as a name. */
export const controlWidth: Record<ControlWidth, string> = {
  full: "w-full",
  l: "w-full max-w-md",
  m: "w-full max-w-[16rem]",
  s: "w-[6rem]",
  xs: "w-[4rem]",
};
