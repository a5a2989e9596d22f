-- AlterTable
ALTER TABLE "HistoryEvent" ADD COLUMN "contentDigests" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "HistoryHead" ADD COLUMN "sealedTo" INTEGER NOT NULL DEFAULT 0;

-- What the rows and files of a petition held is kept as unchanged as the rest of its link.
DROP TRIGGER "HistoryEvent_unchanged" ON "HistoryEvent";
CREATE TRIGGER "HistoryEvent_unchanged"
    BEFORE UPDATE OF "sequence", "at", "petitionId", "type", "version", "role", "officerId",
        "unitId", "channel", "facts", "digests", "contentDigests", "previousHash", "hash"
    ON "HistoryEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();
