import type { Page } from "@playwright/test";

/**
 * What stands in a column too narrow to be read, in the window and with the letters that the page has now:
 * texts of more than a word or two in less than six times the height of their letters, and a header that
 * leaves no room for the page.
 */
export async function cramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lettersMax = 12;
    const leastWidth = 6;
    const headerMax = 420;
    const linesOf = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()];
      return { count: new Set(rects.map(({ top }) => Math.round(top))).size, range };
    };
    const boxOf = (one: Element): Element => {
      const { display } = getComputedStyle(one);
      const flows = display === "inline" || display === "contents";
      return flows && one.parentElement ? boxOf(one.parentElement) : one;
    };
    const widthOf = (text: Text, range: Range) => {
      const box = boxOf(text.parentElement ?? document.body);
      const look = getComputedStyle(box);
      // A text that is itself an item of a row has no box that could be asked.
      if (box === text.parentElement && /flex|grid/.test(look.display))
        return range.getBoundingClientRect().width;
      return (
        box.clientWidth - Number.parseFloat(look.paddingLeft) - Number.parseFloat(look.paddingRight)
      );
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      const said = text.data.trim();
      const parent = text.parentElement;
      if (said.length <= lettersMax || !parent?.checkVisibility()) continue;
      const { count, range } = linesOf(text);
      const letters = Number.parseFloat(getComputedStyle(parent).fontSize);
      const width = widthOf(text, range);
      // What is kept for screen readers alone is one pixel wide.
      if (count < 2 || width <= 1 || width >= leastWidth * letters) continue;
      found.push(`${(width / letters).toFixed(1)}em: ${parent.tagName} ${said.slice(0, 40)}`);
    }
    // As it is found: with its menu closed.
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("header details"))
      menu.open = false;
    const header = document.querySelector("header")?.getBoundingClientRect().height ?? 0;
    if (header > headerMax) found.push(`the header is ${Math.round(header)} px high`);
    return found;
  });
}
