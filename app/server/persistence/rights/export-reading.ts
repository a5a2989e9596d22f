/** What stands about a sender in other tables than that of his petition. */
import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const file = select(
  "f",
  pick(tables.StoredFile, "fileName", "mediaType", "bytes", "sha256", "createdAt"),
);

/** The files that the sender sent, or that came with his letter. */
export const filesOfSender = (reader: Reader, petitionId: number) =>
  askSelected(
    reader,
    file,
    `FROM "StoredFile" f WHERE f."petitionId" = $1
     AND f."purpose" IN ('from-sender', 'incoming-document') ORDER BY f."id"`,
    petitionId,
  );

const draft = select("d", pick(tables.Draft, "createdAt", "expiresAt", "content"));

/** What is kept of the form from which the petition was sent. */
export const draftsOf = (reader: Reader, petitionId: number) =>
  askSelected(reader, draft, `FROM "Draft" d WHERE d."petitionId" = $1`, petitionId);

const message = select(
  "m",
  pick(tables.OutboxMessage, "createdAt", "channel", "template", "address", "state", "finishedAt"),
);

/** What the sender was told, or is to be told, oldest first. */
export const messagesToSender = (reader: Reader, petitionId: number) =>
  askSelected(
    reader,
    message,
    `FROM "OutboxMessage" m WHERE m."petitionId" = $1 AND m."audience" = 'sender' ORDER BY m."id"`,
    petitionId,
  );
