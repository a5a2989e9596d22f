import enhance from "#app/enhance.ts?worker&url";

/** The small script of pages with forms; they work the same without it. */
export function PageScript() {
  return <script type="module" src={enhance} />;
}
