import { useStageWords } from "#app/components/petition/stage-badge.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RegisterLine } from "#app/server/queries/staff/register/register-book.ts";
import { useHandTask } from "./use-hand-task.ts";

const headings = [
  "number",
  "received",
  "sender",
  "content",
  "class",
  "forwarded",
  "result",
] as const;

/** The register as it is printed: a plain table on A4 across, on screen as it will lie on the sheet. */
export function RegisterSheet({ lines }: { lines: readonly RegisterLine[] }) {
  const { t } = useTranslation("office");
  const cells = useCells();
  return (
    <section
      aria-label={t("register.content")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="border border-black p-1 text-left">
                {t(`register.sheet.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              {headings.map((heading) => (
                <td
                  key={heading}
                  className={`border border-black p-1 align-top ${
                    heading === "number" ? "whitespace-nowrap" : "wrap-anywhere"
                  }`}
                >
                  {line.annulled ? <s>{cells(line)[heading]}</s> : cells(line)[heading]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useCells() {
  const { t, i18n } = useTranslation(["domain", "office"]);
  const stageWords = useStageWords();
  const task = useHandTask();
  const day = (on: string | null) => (on ? dayInWords(on, i18n.language) : "");
  const joinParts = (...parts: (string | null)[]) => parts.filter(Boolean).join(", ");
  return ({ registerNumber, entry }: RegisterLine): Record<(typeof headings)[number], string> => {
    const number = registerNumber;
    if (entry === null) {
      const nothing = { received: "", sender: "", class: "", forwarded: "", result: "" };
      return { ...nothing, number, content: t("flag.restricted") };
    }
    return {
      number,
      received: joinParts(
        day(entry.receivedOn),
        entry.firstReceivedOn && t("office:register.before", { day: day(entry.firstReceivedOn) }),
        t(`channel.${entry.channel}`),
      ),
      sender: joinParts(
        entry.others > 0
          ? t("office:register.and-others", { sender: entry.sender, others: entry.others })
          : entry.sender,
        entry.address || entry.place,
      ),
      content: entry.title,
      class: entry.class ? t(`class.${entry.class}`) : "",
      forwarded: entry.hands
        .map((hand) => joinParts(hand.agency, task(hand), day(hand.forwardedOn)))
        .join("; "),
      result: joinParts(
        stageWords({ stage: entry.stage, audience: "staff", signed: entry.signed }),
        ...entry.hands.flatMap(({ document, answeredOn }) => [document, day(answeredOn)]),
        entry.published ? t("publication.published") : null,
      ),
    };
  };
}
