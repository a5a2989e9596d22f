import { execFileSync } from "node:child_process";

type RouteEntry = { path?: string; index?: boolean; children?: RouteEntry[] };

/** Every address that the product answers, as the framework itself lists them. */
export function addresses(): string[] {
  const text = execFileSync("node_modules/.bin/react-router", ["routes", "--json"], {
    encoding: "utf8",
  });
  const walk = (entries: RouteEntry[], above: string): string[] =>
    entries.flatMap(({ path, children, index }) => {
      const here = path ? `${above}/${path}` : above;
      return children ? walk(children, here) : [index ? above || "/" : here];
    });
  return [...new Set(walk(JSON.parse(text.slice(text.indexOf("["))), ""))].sort();
}

/** The address with something in each of its blanks. */
export const filledIn = (address: string, code: string) =>
  address
    .replace(":code", code)
    // A letter that no journey makes.
    .replace(":letterId", "0")
    // The first letter of a browser has no number.
    .replace(":letter", "2")
    .replace(":kind", "phieu-chuyen")
    .replace(/:\w+/g, "1")
    .replace("*", "khong-co-trang-nay");
