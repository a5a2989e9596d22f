import { expect, test } from "vitest";
import { deviceOf } from "./device-of.ts";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";

test.each([
  [
    `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36`,
    "Chrome, Windows",
  ],
  [`${windows} AppleWebKit/537.36 Chrome/149.0 Safari/537.36 Edg/149.0`, "Edge, Windows"],
  [`${windows}; rv:150.0) Gecko/20100101 Firefox/150.0`, "Firefox, Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604.1", "Safari, iOS"],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/149.0 Safari/537.36",
    "Chrome, Android",
  ],
  ["curl/8.5", ""],
  [null, ""],
])("%s is %j", (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});
