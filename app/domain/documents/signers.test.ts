import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import { lackOfSigner, type Signer, signatureLines, signersOn } from "./signers.ts";

const signer = (part: Partial<Signer>): Signer => ({
  power: "own",
  collective: "",
  standsFor: "",
  office: "Chief",
  name: "",
  basis: "",
  endsOn: null,
  ...part,
});
const last = civilDate("2026-11-30");

test.each<[string, Partial<Signer>, readonly string[]]>([
  ["the head", {}, ["CHIEF"]],
  ["for a committee", { collective: "Committee" }, ["TM. COMMITTEE", "CHIEF"]],
  ["a deputy", { power: "deputy", standsFor: "Chief", office: "Deputy" }, ["KT. CHIEF", "DEPUTY"]],
  [
    "a deputy for a committee",
    { power: "deputy", collective: "Committee", standsFor: "Chair", office: "Vice chair" },
    ["TM. COMMITTEE", "KT. CHAIR", "VICE CHAIR"],
  ],
  ["by order", { power: "by-order", standsFor: "Chair" }, ["TL. CHAIR", "CHIEF"]],
  ["by authorisation", { power: "by-authorisation", standsFor: "Chair" }, ["TUQ. CHAIR", "CHIEF"]],
  ["acting", { power: "acting" }, ["Q. CHIEF"]],
  ["who acts stands for nobody", { power: "acting", standsFor: "Chair" }, ["Q. CHIEF"]],
])("the signature of %s", (_name, part, lines) => {
  expect(signatureLines(signer(part))).toEqual(lines);
});

test.each<[Partial<Signer>, readonly string[]]>([
  [{}, []],
  [{ office: " " }, ["office"]],
  [{ power: "acting" }, []],
  [{ power: "deputy" }, ["standsFor"]],
  [{ power: "deputy", standsFor: "Chief" }, []],
  [{ power: "by-order", standsFor: "Chair" }, ["basis"]],
  [{ power: "by-order", standsFor: "Chair", basis: "Rules of work" }, []],
  [{ power: "by-authorisation" }, ["standsFor", "basis", "endsOn"]],
  [{ power: "by-authorisation", standsFor: "Chair", basis: "Paper 1", endsOn: last }, []],
])("%j lacks %j", (part, lack) => {
  expect(lackOfSigner(signer(part))).toEqual(lack);
});

test("an authorisation ends with its last day", () => {
  const signers = [signer({}), signer({ power: "by-authorisation", endsOn: last })];
  expect(signersOn(signers, last)).toHaveLength(2);
  expect(signersOn(signers, civilDate("2026-12-01"))).toHaveLength(1);
});
