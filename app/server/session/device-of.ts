/** Kind of browser and machine in words, for the list of sessions; nothing that tells people apart. */

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/coc_coc_browser/, "C\u1ed1c C\u1ed1c"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

const nameIn = (list: typeof browsers, agent: string) =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

/** Such as `Firefox, Windows`; empty where neither is known. */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? "";
  return [nameIn(browsers, agent), nameIn(systems, agent)].filter(Boolean).join(", ");
}
