import type { ReactNode } from "react";
import {
  addresseeList,
  type OfficialDocument,
  type PaperTable,
} from "#app/domain/documents/official-document.ts";
import { DocumentPair, DocumentSheet } from "#app/ui/document-sheet.tsx";

/** A paper as it is printed: 30/2020/ND-CP, appendix I; what its definition does not hold stands below its text. */
export function PaperSheet({ paper, children }: { paper: OfficialDocument; children?: ReactNode }) {
  return (
    <div lang={paper.language}>
      <DocumentSheet>
        <PaperHead paper={paper} />
        {paper.typeName && (
          <div className="mt-8 text-center">
            <h1 className="text-[1em] font-bold text-black">{paper.typeName}</h1>
            <Ruled share="shorter">{paper.subject}</Ruled>
          </div>
        )}
        {paper.addressedTo && <Addressees paper={paper} />}
        <Paragraphs texts={paper.paragraphs} />
        {children}
        {paper.tables?.map((table) => (
          <List key={table.title} table={table} />
        ))}
        {paper.closing && <Paragraphs texts={paper.closing} />}
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
              {paper.signerName ? (
                <p className="pt-24 font-bold">{paper.signerName}</p>
              ) : (
                <p className="text-[0.86em] italic">{paper.signerNote}</p>
              )}
            </div>
          }
        />
      </DocumentSheet>
    </div>
  );
}

function Addressees({ paper }: { paper: OfficialDocument }) {
  const list = addresseeList(paper);
  if (list.length === 0)
    return (
      <p className="mt-6 text-center">
        {paper.addressedTo} {paper.addressees.join("; ")}
      </p>
    );
  return (
    <div className="mx-auto mt-6 w-fit">
      <p>{paper.addressedTo}</p>
      {list.map((line) => (
        <p key={line} className="pl-[2em]">
          {line}
        </p>
      ))}
    </div>
  );
}

/** Issuer and state side by side, each over its line; number and day on one line below. */
function PaperHead({ paper }: { paper: OfficialDocument }) {
  return (
    <div className="grid gap-x-4 text-center text-[0.86em] leading-snug max-sm:gap-y-4 sm:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]">
      <div>
        {paper.superior && <p className="text-balance">{paper.superior}</p>}
        <Ruled share="shorter">{paper.issuer}</Ruled>
      </div>
      <div>
        <p className="font-bold sm:text-[0.92em] sm:whitespace-nowrap">{paper.country}</p>
        <Ruled share="whole">{paper.motto}</Ruled>
      </div>
      <p className="mt-2">{paper.numberLine}</p>
      <p className="mt-2 italic">{paper.placeAndDay}</p>
      {paper.matter && <p className="mt-1.5 text-[0.92em]">{paper.matter}</p>}
    </div>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <div className="mt-5 grid gap-2.5 text-justify">
      {withPlaces(texts).map(({ text, place }) => (
        <p key={place} className="indent-[1.27cm]">
          {text}
        </p>
      ))}
    </div>
  );
}

/** A list inside the paper; on a narrow screen it scrolls by itself. */
function List({ table }: { table: PaperTable }) {
  return (
    <section
      aria-label={table.title || table.headings.join(", ")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
      tabIndex={0}
      className="mt-4 overflow-x-auto print:overflow-visible"
    >
      <table className="w-full border-collapse text-[0.75em]">
        {table.title && <caption className="mb-1 text-left font-bold">{table.title}</caption>}
        <thead>
          <tr>
            {table.headings.map((heading) => (
              <th key={heading} scope="col" className="border border-black p-1">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join(" ")} className="break-inside-avoid">
              {table.headings.map((heading, at) => (
                <td key={heading} className="border border-black p-1 text-center wrap-anywhere">
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const withPlaces = (paragraphs: readonly string[]) =>
  paragraphs.map((text, place) => ({ text, place }));

const ruleWidths = { whole: "w-full", shorter: "w-[42%]" } as const;

/** Bold words over a drawn line: as long as the words, or between a third and a half of them. */
function Ruled({ share, children }: { share: keyof typeof ruleWidths; children: string }) {
  return (
    <p className="mx-auto w-fit font-bold text-balance">
      {children}
      <span
        aria-hidden="true"
        className={`mx-auto mt-0.5 block border-t border-black ${ruleWidths[share]}`}
      />
    </p>
  );
}
