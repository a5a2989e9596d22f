/** The first thing a keyboard meets; unseen until it does. */
export function SkipLink({ text, target = "main" }: { text: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-white focus:px-4 focus:py-2 focus:font-semibold"
    >
      {text}
    </a>
  );
}
