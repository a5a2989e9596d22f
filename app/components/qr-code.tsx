import { create } from "qrcode";

const quietZone = 4;

/** A QR code drawn as one path, on this machine; the words beside it say where it leads. */
export function QrCode({ text, label, large }: { text: string; label: string; large?: boolean }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) =>
      modules.get(y, x) ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : "",
    ).join(""),
  );
  const side = modules.size + 2 * quietZone;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className={`${large ? "size-60" : "size-44"} bg-white`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={rows.join("")} fill="currentColor" />
    </svg>
  );
}
