import { expect, test } from "vitest";
import { isWithinNetworks, visitorKey } from "./visitor-address.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "20010db800010002/64"],
  ["2001:db8:1:2::1", "20010db800010002/64"],
  ["2001:db8:1:3::1", "20010db800010003/64"],
  ["not an address", ""],
  [undefined, ""],
])("%s counts as %j", (address, key) => {
  expect(visitorKey(address)).toBe(key);
});

test.each([
  ["203.0.113.7", ["203.0.113.0/24"], true],
  ["::ffff:203.0.113.7", ["203.0.113.0/24"], true],
  ["203.0.114.7", ["203.0.113.0/24"], false],
  ["203.0.113.7", ["2001:db8::/32", "203.0.113.7/32"], true],
  ["2001:db8:1::1", ["2001:db8::/32"], true],
  ["2001:db9::1", ["2001:db8::/32"], false],
  ["203.0.113.7", [], false],
  ["203.0.113.7", ["nonsense", "203.0.113.7"], false],
  [undefined, ["0.0.0.0/0"], false],
])("%s within %j: %s", (address, networks, within) => {
  expect(isWithinNetworks(address, networks)).toBe(within);
});
