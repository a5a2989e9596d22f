import { expect, test } from "vitest";
import { passwordFault } from "./password-rule.ts";

const owner = {
  email: "le.moi@an-thai.example.vn",
  displayName: "L\u00ea Th\u1ecb M\u1edbi",
  hasSecondStep: true,
};
const leaked = new Set(["password", "qwerty123456", "iloveyou", "matkhau"]);
const faultOf = (password: string) => passwordFault(password, owner, (word) => leaked.has(word));

test.each([
  ["qwerty123456", "common"],
  ["QWERTY123456", "common"],
  ["2026password!!", "common"],
  ["iloveyouiloveyou", "common"],
  ["m\u1eadtkh\u1ea9u12345", "common"],
  ["aaaaaaaaaaaaaa", "simple"],
  ["abcabcabcabc", "simple"],
  ["123456789012", "simple"],
  ["987654321098", "simple"],
  ["abcdefghijklm", "simple"],
  ["le.moi@an-thai.example.vn", "own"],
  ["LeMoi2026!2026", "own"],
  ["L\u00ea Th\u1ecb M\u1edbi 1990", "own"],
  ["hoi-am-2026-2026", "own"],
  ["H\u1ed3i \u00c2m 123456", "own"],
])("%s may not be a password: %s", (password, fault) => {
  expect(faultOf(password)).toBe(fault);
});

test.each([
  "a long sentence to remember",
  "correct horse battery staple",
  "m\u00f9a xu\u00e2n n\u0103m \u1ea5y tr\u1eddi m\u01b0a",
  "hoi am nhung ma toi rat thich",
  "xT9#kLq2vB7!",
  "4092 8817 3365",
  "\u{1f34a}\u{1f34b}\u{1f34c} qu\u1ea3 ng\u1ecdt",
])("%s may be a password", (password) => {
  expect(faultOf(password)).toBeNull();
});

test.each([
  ["xT9#kLq2vB7!", true, null],
  ["xT9#kLq2vB7!", false, "short-alone"],
  ["xT9#kLq2vB7!a", false, "short-alone"],
  ["xT9#kLq2vB7!ab", false, null],
] as const)("%s beside a second step (%s): %s", (password, hasSecondStep, fault) => {
  expect(passwordFault(password, { ...owner, hasSecondStep }, () => false)).toBe(fault);
});
