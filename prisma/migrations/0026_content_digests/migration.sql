-- AlterTable
ALTER TABLE "HistoryEvent" ADD COLUMN "contentDigests" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "HistoryHead" ADD COLUMN "sealedTo" INTEGER NOT NULL DEFAULT 0;

-- What the rows and files of a petition held is kept as unchanged as the rest of its link.
DROP TRIGGER "HistoryEvent_unchanged";
CREATE TRIGGER "HistoryEvent_unchanged"
BEFORE UPDATE OF sequence, at, "petitionId", type, version, role, "officerId", "unitId", channel,
    facts, digests, "contentDigests", "previousHash", hash ON "HistoryEvent" BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
