import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type ActPageName, actPages } from "./act-pages.ts";

/** The pages on which what a leader signed may be recorded. */
const recordingPages = [
  "extension",
  "decide",
  "sign",
  "amend",
  "return",
  "recall",
  "reopen",
  "submit",
  "reportBack",
] as const;
type RecordingPage = (typeof recordingPages)[number];

const isRecordingPage = (page: ActPageName): page is RecordingPage =>
  recordingPages.some((known) => known === page);

type Can = {
  readonly possible: readonly CommandType[];
  readonly onlyByPaper: readonly CommandType[];
};

/** What the page of an act is called for a person: the act, or that it is recorded from its paper. */
export function useActTitle() {
  const { t } = useTranslation("office");
  return (page: ActPageName, { possible, onlyByPaper }: Can): string => {
    const here = possible.filter((command) => actPages[page].some((known) => known === command));
    const onlyRecords = here.length > 0 && here.every((command) => onlyByPaper.includes(command));
    return isRecordingPage(page) && onlyRecords ? t(`act.record.${page}`) : t(`act.page.${page}`);
  };
}
