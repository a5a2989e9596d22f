/** Cookies as a browser keeps them: the newest value of each name, and none that has run out. */
export type CookieJar = {
  readonly cookies: Map<string, string>;
  /** Takes in the `Set-Cookie` lines of an answer. */
  keep(lines: readonly string[]): void;
  /** What goes into the `Cookie` header; empty while there is none. */
  header(): string;
};

function hasRunOut(attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const [name = "", value = ""] = attribute.trim().split("=");
    if (name.toLowerCase() === "max-age") return Number(value) <= 0;
    return name.toLowerCase() === "expires" && Date.parse(value) <= Date.now();
  });
}

export function openCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    cookies,
    keep(lines) {
      for (const line of lines) {
        const [pair = "", ...attributes] = line.split(";");
        const at = pair.indexOf("=");
        const name = pair.slice(0, at).trim();
        if (hasRunOut(attributes)) cookies.delete(name);
        else cookies.set(name, pair.slice(at + 1));
      }
    },
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}
