import { useTranslation } from "react-i18next";
import { DocumentPair, DocumentSheet } from "#app/ui/document-sheet.tsx";

/** The fixed words of a letter, in the language of whom it is for. */
export type LetterPaper = {
  readonly number: string;
  readonly country: string;
  readonly motto: string;
  readonly placeAndDay: string;
  readonly dear: string;
  readonly subject: string;
  readonly signHere: string;
};

type Props = {
  officeName: string;
  /** Null until the sender's name and address were opened. */
  recipient: { readonly name: string; readonly address: string } | null;
  masked: string;
  script: {
    readonly language: "vi" | "en";
    readonly told: string;
    readonly quoted: readonly string[];
    readonly closing: string;
    readonly paper: LetterPaper;
  };
};

/** A letter as it is printed; number, place and day are filled in by the registry and by hand. */
export function TaskLetter({ officeName, recipient, masked, script }: Props) {
  const { t } = useTranslation("tasks");
  const { language, told, quoted, closing, paper } = script;
  return (
    <DocumentSheet>
      <div lang={language}>
        <Head officeName={officeName} paper={paper} />
        <div className="my-6 pl-8">
          <p>
            {paper.dear} <strong>{recipient?.name ?? masked}</strong>
          </p>
          <p>{recipient ? recipient.address : t("letter.not-opened")}</p>
        </div>
        <p className="text-center font-bold">{paper.subject}</p>
        <div className="my-5 grid gap-3 text-justify">
          <p className="indent-8">{told}</p>
          {quoted.map((text) => (
            <p key={text} className="pl-8 whitespace-pre-line">
              {text}
            </p>
          ))}
          <p className="indent-8">{closing}</p>
        </div>
        <DocumentPair
          left={null}
          right={
            <>
              <p className="font-bold uppercase">{officeName}</p>
              <p className="mt-1 mb-20 italic">{paper.signHere}</p>
            </>
          }
        />
      </div>
    </DocumentSheet>
  );
}

function Head({ officeName, paper }: { officeName: string; paper: LetterPaper }) {
  return (
    <DocumentPair
      left={
        <>
          <p className="font-bold uppercase">{officeName}</p>
          <p className="mt-3">{paper.number}</p>
        </>
      }
      right={
        <>
          <p className="font-bold uppercase">{paper.country}</p>
          <p className="font-bold">{paper.motto}</p>
          <p className="mt-3 italic">{paper.placeAndDay}</p>
        </>
      }
    />
  );
}
