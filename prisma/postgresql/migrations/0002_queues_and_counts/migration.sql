-- DropIndex
DROP INDEX "Petition_receivingUnitId_stage_nextDueOn_id_idx";

-- DropIndex
DROP INDEX "Petition_handlingAgencyId_stage_nextDueOn_id_idx";

-- DropIndex
DROP INDEX "Petition_assigneeId_stage_nextDueOn_id_idx";

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "taskUnitId" INTEGER;

-- CreateTable
CREATE TABLE "QueueEntry" (
    "unitId" INTEGER NOT NULL,
    "queue" TEXT NOT NULL,
    "officerId" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "petitionId" INTEGER NOT NULL,

    CONSTRAINT "QueueEntry_pkey" PRIMARY KEY ("unitId","queue","officerId","sortKey","petitionId")
);

-- CreateTable
CREATE TABLE "QueueCount" (
    "unitId" INTEGER NOT NULL,
    "queue" TEXT NOT NULL,
    "officerId" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "QueueCount_pkey" PRIMARY KEY ("unitId","queue","officerId","dueOn")
);

-- CreateTable
CREATE TABLE "PublicCount" (
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,

    CONSTRAINT "PublicCount_pkey" PRIMARY KEY ("kind","code")
);

-- CreateIndex
CREATE INDEX "QueueEntry_petitionId_idx" ON "QueueEntry"("petitionId");

-- CreateIndex
CREATE INDEX "Petition_receivingUnitId_id_idx" ON "Petition"("receivingUnitId", "id");

-- CreateIndex
CREATE INDEX "Petition_handlingAgencyId_id_idx" ON "Petition"("handlingAgencyId", "id");

-- CreateIndex
CREATE INDEX "Petition_takenInById_id_idx" ON "Petition"("takenInById", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_taskUnitId_channel_state_createdAt_id_idx" ON "OutboxMessage"("taskUnitId", "channel", "state", "createdAt", "id");

-- Written by hand from here on: what a schema file cannot say.
-- The few restricted petitions are found without walking all the others.
CREATE INDEX "Petition_restricted_idx" ON "Petition"("receivingUnitId", "id") WHERE "restricted";

-- Fills entries, counts and the tasks' units from what is there.
UPDATE "OutboxMessage" SET "taskUnitId" =
    (SELECT p."receivingUnitId" FROM "Petition" p WHERE p."id" = "OutboxMessage"."petitionId")
    WHERE "channel" IN ('call', 'letter');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'open', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('received', 'registered', 'awaiting-supplement', 'forwarded', 'returned', 'in-progress', 'reply-drafted', 'reply-submitted');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'new', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('received') AND p."pendingProposal" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'to-classify', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('registered') AND p."class" IS NULL AND p."pendingProposal" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'to-forward', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('registered') AND p."class" IS NOT NULL AND p."pendingProposal" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'unassigned', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('received', 'registered', 'awaiting-supplement', 'forwarded', 'returned', 'in-progress', 'reply-drafted', 'reply-submitted') AND p."assigneeId" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'mine', p."assigneeId", COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('received', 'registered', 'awaiting-supplement', 'forwarded', 'returned', 'in-progress', 'reply-drafted', 'reply-submitted') AND p."assigneeId" IS NOT NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'awaiting-supplement', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('awaiting-supplement');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'forwarded', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('forwarded');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'in-progress', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('in-progress', 'reply-drafted');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'returned', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('returned') AND p."pendingProposal" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'proposals', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('received', 'registered', 'awaiting-supplement', 'forwarded', 'returned', 'in-progress', 'reply-drafted', 'reply-submitted') AND p."pendingProposal" IS NOT NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'to-check', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('reply-submitted');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", 'to-publish', 0, COALESCE(p."answeredOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."receivingUnitId" IS NOT NULL AND p."stage" IN ('answered') AND p."publication" IN ('undecided', 'prepared');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'handling-open', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('forwarded', 'in-progress', 'reply-drafted');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'inbox', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('forwarded');
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'handling', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('in-progress') AND NOT EXISTS (SELECT 1 FROM "Forwarding" f
  WHERE f."petitionId" = p."id" AND f."returnedOn" IS NULL AND f."submittedOn" IS NOT NULL);
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'handling-mine', p."agencyAssigneeId", COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('forwarded', 'in-progress', 'reply-drafted') AND p."agencyAssigneeId" IS NOT NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'handling-unassigned', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('forwarded', 'in-progress', 'reply-drafted') AND p."agencyAssigneeId" IS NULL;
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'to-complete', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('in-progress') AND EXISTS (SELECT 1 FROM "Forwarding" f
  WHERE f."petitionId" = p."id" AND f."returnedOn" IS NULL AND f."submittedOn" IS NOT NULL);
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'to-sign', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('reply-drafted') AND NOT EXISTS (SELECT 1 FROM "Reply" r
  WHERE r."petitionId" = p."id" AND r."documentNumber" IS NOT NULL);
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'to-submit', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('reply-drafted') AND EXISTS (SELECT 1 FROM "Reply" r
  WHERE r."petitionId" = p."id" AND r."documentNumber" IS NOT NULL);
INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."handlingAgencyId", 'with-office', 0, COALESCE(p."nextDueOn", '9999-12-31'), p."id"
FROM "Petition" p
WHERE NOT p."restricted" AND p."handlingAgencyId" IS NOT NULL AND p."stage" IN ('reply-submitted');
INSERT INTO "QueueCount" ("unitId", "queue", "officerId", "dueOn", "count")
SELECT "unitId", "queue", "officerId",
  CASE WHEN "queue" IN ('open', 'handling-open') THEN "sortKey" ELSE '' END,
  COUNT(*)
FROM "QueueEntry" GROUP BY 1, 2, 3, 4;
INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'received', COUNT(*) FROM "Petition"
WHERE NOT "restricted" AND "registerNumber" IS NOT NULL;
INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'answered', COUNT(*) FROM "Petition"
WHERE NOT "restricted" AND "answeredOn" IS NOT NULL;
INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'on-time', COUNT(*) FROM "Petition" p JOIN "Reply" r ON r."petitionId" = p."id"
WHERE NOT p."restricted" AND p."answeredOn" IS NOT NULL AND r."submittedOn" <= p."replyDueOn";
INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'published', COUNT(*) FROM "PublicRecord" WHERE "state" = 'published';
INSERT INTO "PublicCount" ("kind", "code", "label", "count")
SELECT 'field', "fieldCode", MAX("fieldName"), COUNT(*) FROM "PublicRecord" WHERE "state" = 'published' GROUP BY "fieldCode";
INSERT INTO "PublicCount" ("kind", "code", "label", "count")
SELECT 'agency', CAST("agencyId" AS TEXT), MAX("agencyName"), COUNT(*) FROM "PublicRecord" WHERE "state" = 'published' GROUP BY CAST("agencyId" AS TEXT);
INSERT INTO "PublicCount" ("kind", "code", "label", "count")
SELECT 'year', CAST("year" AS TEXT), '', COUNT(*) FROM "PublicRecord" WHERE "state" = 'published' GROUP BY CAST("year" AS TEXT);
