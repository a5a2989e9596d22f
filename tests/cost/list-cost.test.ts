import { expect, test } from "vitest";
import { readCalendarList } from "#app/server/lists/calendar-list.ts";
import { readListText } from "#app/server/lists/list-text.ts";
import { readUnitCsv } from "#app/server/lists/unit-csv.ts";
import { costOfDoubling } from "#tests/setup/processor-time.ts";
import { textOf } from "./shapes.ts";

const listBytes = 256 * 1024;
const growthMax = 2.5;
/** Below this a ratio would compare the clock's own noise. */
const measurableMs = 40;

const calendarOf = (text: string) => `BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR\r\n`;
const begun = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:a";
const ended = "\r\nEND:VEVENT\r\n";
const inEvent = (text: string) => calendarOf(begun + text + ended);

type Reader = readonly [name: string, read: (text: string) => unknown, pieces: readonly string[]];

/** Only administrators bring lists: they may take their time, but no more than in proportion. */
const readers: readonly Reader[] = [
  [
    "a calendar",
    (text) => readCalendarList(calendarOf(text), "", 2026),
    [begun + ended, "BEGIN:VEVENT\r\n", "X:", "\n ", "\n\t", "\r", "a", " "],
  ],
  [
    "an event",
    (text) => readCalendarList(inEvent(text), "", 2026),
    ["a", "\\n", ";", '"', ":", ",", "\u0323\u0301", "\r\nX;A=", "\r\nRDATE:20261201"],
  ],
  [
    "a table of days",
    (text) => readCalendarList(`ngày,tên\n${text}`, "", 2026),
    ["2026-01-01,a\n", '"', '"a""', "\n", ",", "a;", "\t", "\u0323\u0301"],
  ],
  [
    "a table of units",
    (text) => readUnitCsv(`code,name\n${text}`),
    ["1,a\n", '"', '"a""', "\n", ",", "a;", "sep=", "\t"],
  ],
  [
    "bytes of unknown letters",
    (text) => readListText(Buffer.from(text, "latin1")),
    ["\u00e0", "a\u00cc", "\u00ff", "\u00d2\u00ec"],
  ],
];

test.each(readers)("%s is read in linear time", async (_, read, pieces) => {
  for (const piece of pieces) {
    const { milliseconds, growth } = await costOfDoubling(
      () => read(textOf(piece, listBytes / 2)),
      () => read(textOf(piece, listBytes)),
    );
    const grows = milliseconds > measurableMs ? growth : 0;
    expect(grows, JSON.stringify(piece)).toBeLessThanOrEqual(growthMax);
  }
});
