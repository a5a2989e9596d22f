import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { StageBadge, type StageWordsProps } from "./stage-badge.tsx";

const wordsOf = (props: StageWordsProps) =>
  renderToString(
    <I18nextProvider i18n={i18nFor("en")}>
      <StageBadge {...props} />
    </I18nextProvider>,
  );

test.each<[string, StageWordsProps]>([
  ["Waiting for signature", { stage: "reply-drafted", audience: "staff", signed: false }],
  ["Signed, waiting to be sent", { stage: "reply-drafted", audience: "staff", signed: true }],
  ["Being handled", { stage: "reply-drafted", audience: "citizen", signed: true }],
  ["Answered", { stage: "answered", audience: "staff", signed: true }],
])("the badge says: %s", (words, props) => {
  expect(wordsOf(props)).toContain(words);
});
