/** Where in a form of several pages this one stands, in words: "Step 2/4". No bar to misread. */
export function StepCaption({ text, step, total }: { text: string; step: number; total: number }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      {text}
      <span aria-hidden="true" className="inline-flex gap-1.5">
        {Array.from({ length: total }, (_, place) => place + 1).map((place) => (
          <span
            key={place}
            className={`h-1.5 w-7 rounded-full ${place <= step ? "bg-navy-700" : "bg-navy-100"}`}
          />
        ))}
      </span>
    </span>
  );
}
