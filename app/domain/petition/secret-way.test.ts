import { expect, test } from "vitest";
import { isInHand, openSecretWays, type SecretWay, secretWays } from "./secret-way.ts";

const nothing = { email: "", postalAddress: "", address: "" };

test.each<[string, Partial<typeof nothing>, SecretWay[]]>([
  ["an e-mail address alone", { email: "a@example.vn" }, ["email"]],
  [
    "an e-mail address beside the others",
    { email: "a@example.vn", address: "Hamlet 3" },
    ["email"],
  ],
  ["a postal address", { postalAddress: "Box 1" }, ["letter", "counter"]],
  ["where the sender lives", { address: "Hamlet 3" }, ["letter", "counter"]],
  ["a telephone number or nothing", {}, ["counter", "call"]],
])("with %s on file the secret goes so and not otherwise", (_case, onFile, ways) => {
  expect(openSecretWays({ ...nothing, ...onFile })).toEqual(ways);
});

test("an officer has the secret in hand only at the counter and on the telephone", () => {
  expect(secretWays.filter(isInHand)).toEqual(["counter", "call"]);
});
