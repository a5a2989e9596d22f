export type SummaryError = { id: string; text: string };

/** Stands above the page's h1; says the same words as the fields and leads to them. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly SummaryError[];
}) {
  if (errors.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a refused form is read from here, and this works without script
      autoFocus
      data-error-summary
      aria-labelledby="error-summary-title"
      className="mb-8 max-w-column rounded-control border-4 border-red bg-white p-4 sm:p-5"
    >
      <h2 id="error-summary-title" className="mb-2 text-xl">
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              className="inline-block whitespace-pre-line py-1 font-semibold text-red hover:text-red-dark"
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
