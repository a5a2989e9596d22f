import { create } from "qrcode";

const quietZone = 4;
type Drawing = { readonly side: number; readonly path: string };

/** Almost every slip leads to the same page, so what was drawn last is kept. */
let last: { readonly text: string; readonly drawing: Drawing } | undefined;

function drawingOf(text: string): Drawing {
  if (last?.text === text) return last.drawing;
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) =>
      modules.get(y, x) ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : "",
    ).join(""),
  );
  const drawing = { side: modules.size + 2 * quietZone, path: rows.join("") };
  last = { text, drawing };
  return drawing;
}

/** A QR code drawn as one path, on this machine; the words beside it say where it leads. */
export function QrCode({ text, label, large }: { text: string; label: string; large?: boolean }) {
  const { side, path } = drawingOf(text);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className={`aspect-square max-w-full bg-white ${large ? "w-60" : "w-44 print:w-28"}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
