const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives out a paper as a Word file, made for this request. */
export const wordResponse = (bytes: Uint8Array, fileName: string): Response =>
  fileResponse({ bytes, fileName, mediaType: wordType }, "private, no-store");

/** Gives out a stored file: always to be saved, never to be run or shown inside the site. */
export function fileResponse(
  file: { bytes: Uint8Array; fileName: string; mediaType: string },
  cacheControl: string,
): Response {
  const plainName = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": cacheControl,
    },
  });
}
