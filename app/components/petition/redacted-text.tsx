import { Fragment } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { piecesOf, type TextSpan } from "#app/ui/marked-text.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type Props = {
  text: string;
  spans: readonly TextSpan[];
  /** `found` shows what was found, for the officer; `covered` leaves it out, for everyone else. */
  mode: "found" | "covered";
};

/** Text with the personal details marked, or covered so that they are not in the page at all. */
export function RedactedText({ text, spans, mode }: Props) {
  const { t } = useTranslation("shell");
  return (
    <span className="whitespace-pre-line">
      {piecesOf(text, spans).map((piece) => {
        if (!piece.span) return <Fragment key={piece.start}>{piece.text}</Fragment>;
        if (mode === "covered")
          return (
            <span key={piece.start} className="rounded-sm bg-grey-100 px-1 text-ink-2">
              [{t("redacted.covered")}]
            </span>
          );
        return (
          <mark
            key={piece.start}
            className="rounded-sm border-b-2 border-amber bg-amber-100 px-0.5 text-ink"
          >
            {piece.text}
            <VisuallyHidden> ({t("redacted.found")})</VisuallyHidden>
          </mark>
        );
      })}
    </span>
  );
}
