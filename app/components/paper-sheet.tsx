import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import { DocumentPair, DocumentSheet } from "#app/ui/document-sheet.tsx";

/** A paper as it is printed: 30/2020/ND-CP, appendix I. */
export function PaperSheet({ paper }: { paper: OfficialDocument }) {
  return (
    <div lang={paper.language}>
      <DocumentSheet>
        <PaperHead paper={paper} />
        {paper.typeName && (
          <div className="mt-8 text-center">
            <h1 className="text-[1em] font-bold text-black">{paper.typeName}</h1>
            <p className="font-bold">{paper.subject}</p>
            <Rule />
          </div>
        )}
        {paper.addressedTo && (
          <p className="mt-6 text-center">
            {paper.addressedTo} {paper.addressees.join("; ")}
          </p>
        )}
        <div className="mt-5 grid gap-2.5 text-justify">
          {numbered(paper.paragraphs).map(({ text, place }) => (
            <p key={place} className="indent-[1.27cm]">
              {text}
            </p>
          ))}
        </div>
        <DocumentPair
          left={
            <div className="text-left text-[0.8em] leading-snug">
              <p className="font-bold italic">{paper.recipientsTitle}</p>
              {paper.recipients.map((line) => (
                <p key={line}>- {line}</p>
              ))}
            </div>
          }
          right={
            <div className="pb-28">
              <p className="font-bold whitespace-pre-line">{paper.signerCapacity}</p>
              <p className="text-[0.86em] italic">{paper.signerNote}</p>
            </div>
          }
        />
      </DocumentSheet>
    </div>
  );
}

/** Issuer and number on the left, the state's name, motto, place and day on the right. */
function PaperHead({ paper }: { paper: OfficialDocument }) {
  return (
    <div className="grid gap-4 text-center text-[0.86em] leading-snug sm:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]">
      <div>
        {paper.superior && <p>{paper.superior}</p>}
        <p className="font-bold">{paper.issuer}</p>
        <Rule />
        {paper.numberLine && <p className="mt-2">{paper.numberLine}</p>}
        {paper.matter && <p>{paper.matter}</p>}
      </div>
      <div>
        <p className="font-bold sm:whitespace-nowrap">{paper.country}</p>
        <p className="font-bold">{paper.motto}</p>
        <Rule wide />
        <p className="mt-2 italic">{paper.placeAndDay}</p>
      </div>
    </div>
  );
}

const numbered = (paragraphs: readonly string[]) =>
  paragraphs.map((text, place) => ({ text, place }));

/** The line under the issuer's name and under the motto. */
function Rule({ wide }: { wide?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`mx-auto mt-0.5 block border-t border-black ${wide ? "w-3/5" : "w-1/3"}`}
    />
  );
}
