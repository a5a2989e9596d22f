import { readFileSync } from "node:fs";

type Tree = { readonly [key: string]: string | Tree };

const read = (namespace: string): Tree =>
  JSON.parse(readFileSync(`app/i18n/locales/vi/${namespace}.json`, "utf8"));

const trees = new Map<string, Tree>();

/** The Vietnamese sentence of a key such as `public:send.check.send`, with its blanks filled. */
export function words(key: string, facts: Record<string, string | number> = {}): string {
  const [namespace = "", path = ""] = key.split(":");
  const tree = trees.get(namespace) ?? read(namespace);
  trees.set(namespace, tree);
  let found: string | Tree | undefined = tree;
  for (const part of path.split(".")) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`no sentence ${key}`);
  return found.replace(/{{(\w+)[^}]*}}/g, (_blank, name: string) => String(facts[name] ?? ""));
}
