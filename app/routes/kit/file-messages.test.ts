import { expect, test } from "vitest";
import { readMessage } from "#app/domain/text/message.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { fileMessage, joinMessages } from "./file-messages.ts";

const faults: Record<Parameters<typeof fileMessage>[1], true> = {
  "too-big": true,
  empty: true,
  "wrong-type": true,
  "old-office": true,
  macros: true,
  active: true,
  heic: true,
  busy: true,
  "too-heavy": true,
  locked: true,
  damaged: true,
  infected: true,
  "not-scanned": true,
  "too-many": true,
  "not-opened": true,
  "no-room": true,
};

test.each(["vi", "en"] as const)("every fault of a file has its own words (%s)", (language) => {
  const { t } = i18nFor(language);
  const sentences = (Object.keys(faults) as (keyof typeof faults)[]).map((fault) => {
    const { key, value } = readMessage(fileMessage("a\nfile.doc", fault));
    const sentence: string = t(key as "forms:file.empty", { file: value });
    expect(sentence, key).not.toBe(key.split(":")[1]);
    if (fault !== "too-many") expect(sentence).toContain('"a file.doc"');
    return sentence;
  });
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("a name that broke off is not made up, and the same is said once", () => {
  expect(fileMessage("", "too-big")).toBe("forms:file.one-big");
  expect(joinMessages(["one", "two", "one"])).toBe("one\ntwo");
});
