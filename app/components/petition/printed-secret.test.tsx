import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintedSecret } from "./printed-secret.tsx";

const secret = "ABCDE-FGHJK-MNPQ";

test("the secret stands in what is printed, and the screen says so in its place", () => {
  const html = renderToStaticMarkup(
    <PrintedSecret label="Secret" secret={secret} onScreen="On the printed slip only." />,
  );
  const [paper = "", screen = ""] = html.split('<div class="print:hidden">');
  expect(paper).toMatch(/^<div class="hidden print:block">/);
  expect(paper).toContain(secret);
  expect(screen).toContain("On the printed slip only.");
  expect(screen).not.toContain(secret);
});
