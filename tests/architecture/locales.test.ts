import { expect, test } from "vitest";
import { administrationEventTypes } from "#app/domain/administration/events.ts";
import { unitColumns, unitFaultReasons, unitKinds } from "#app/domain/administration/unit-line.ts";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import { roles } from "#app/domain/permission/actor.ts";
import { declineGrounds } from "#app/domain/petition/decline-ground.ts";
import { doorsWithLaw } from "#app/domain/petition/door-law.ts";
import { botMarks } from "#app/domain/petition/intake/bot-marks.ts";
import { eventTypes } from "#app/domain/petition/lifecycle/evolve.ts";
import {
  contentTypes,
  declineReasons,
  doors,
  intakeChannels,
  outcomes,
  petitionClasses,
  petitionKinds,
  stages,
} from "#app/domain/petition/petition.ts";
import { refusalReasons } from "#app/domain/result.ts";
import { languages } from "#app/i18n/language.ts";
import { namespaces } from "#app/i18n/namespaces.ts";
import { en } from "#app/i18n/resources.en.ts";
import { vi } from "#app/i18n/resources.vi.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { rewordableDocuments } from "#app/server/documents/document-wording.ts";
import { timetable } from "#app/server/jobs/timetable.ts";
import { messageTemplates } from "#app/server/outbox/notices.ts";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const plural = /_(one|other|zero|few|many|two)$/;
const keysOf = (tree: Tree) =>
  [...new Set(leaves(tree).map(([key]) => key.replace(plural, "")))].sort();

test.each(namespaces)("%s has the same keys in every language", (namespace) => {
  expect(keysOf(en[namespace] as Tree)).toEqual(keysOf(vi[namespace] as Tree));
});

test.each(namespaces)("%s has no empty sentence and the same blanks to fill", (namespace) => {
  const english = new Map(leaves(en[namespace] as Tree));
  for (const [key, sentence] of leaves(vi[namespace] as Tree)) {
    expect(sentence.trim(), `${namespace}:${key}`).not.toBe("");
    expect(sentence.normalize("NFC"), `${namespace}:${key}`).toBe(sentence);
    const other = english.get(key);
    if (other === undefined) continue;
    const blanks = (text: string) =>
      new Set([...text.matchAll(/{{(\w+)/g)].map(([, name]) => name));
    expect(blanks(other), `${namespace}:${key}`).toEqual(blanks(sentence));
  }
});

const spoken: [string, readonly string[]][] = [
  ["domain:stage.staff", stages],
  ["domain:stage.citizen", stages],
  ["domain:outcome", outcomes],
  ["domain:class", petitionClasses],
  ["domain:kind", petitionKinds],
  ["domain:content-type", contentTypes],
  ["domain:channel", intakeChannels],
  ["domain:role", roles],
  ["domain:decline-reason", declineReasons],
  ["domain:bot-mark", botMarks],
  ["domain:decline-ground", declineGrounds],
  ["documents:decline-ground", declineGrounds],
  ["office:dispose.decline-guidance", declineReasons],
  ["domain:door", doors],
  ["domain:door-law", doorsWithLaw],
  ["public:door", doors],
  ["domain:timeline.staff", eventTypes],
  ["admin:event", administrationEventTypes],
  ["admin:petition-event", eventTypes],
  ["admin:template", messageTemplates],
  ["admin:document", rewordableDocuments.map((code) => paperNames[code])],
  ["admin:job", timetable.map(({ name }) => name)],
  ["admin:places.fault-is", unitFaultReasons],
  ["admin:places.kind-is", unitKinds],
  ["admin:places.column", unitColumns],
  ["tasks:about", messageTemplates],
  ["tasks:script.told", messageTemplates],
  ["refusals:reason", refusalReasons],
];

test.each(spoken)("%s has words for every code in every language", (place, codes) => {
  for (const language of languages)
    for (const code of codes)
      expect(i18nFor(language).exists(`${place}.${code}`), `${language} ${place}.${code}`).toBe(
        true,
      );
});
