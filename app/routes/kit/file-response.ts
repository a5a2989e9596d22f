type GivenFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
};

/** Gives out a stored file: always to be saved, never to be run or shown inside the site. */
export function fileResponse(file: GivenFile, cacheControl: string): Response {
  const response = respondWithAttachment(file, cacheControl);
  response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
  return response;
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives out a paper as a Word file, made for this request. It is our own, so the site's policy holds. */
export const wordResponse = (bytes: Uint8Array, fileName: string): Response =>
  respondWithAttachment({ bytes, fileName, mediaType: wordType }, "private, no-store");

/** Gives out a copy of somebody's data for a machine; its name says the day and nobody. */
export const jsonResponse = (content: unknown, madeAt: string): Response =>
  fileResponse(
    {
      bytes: new TextEncoder().encode(JSON.stringify(content, null, 2)),
      fileName: `du-lieu-ca-nhan-${madeAt.slice(0, 10)}.json`,
      mediaType: "application/json; charset=utf-8",
    },
    "private, no-store",
  );

function respondWithAttachment(file: GivenFile, cacheControl: string): Response {
  const plainName = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": cacheControl,
    },
  });
}
