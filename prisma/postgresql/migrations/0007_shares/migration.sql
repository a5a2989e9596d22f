-- One letter, several hands: each forwarding says where it stands; the petition's row shows its main share.
ALTER TABLE "Petition" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Petition" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'alone';
ALTER TABLE "Petition" ADD COLUMN "ownPoints" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Petition" ADD COLUMN "others" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Petition" ADD COLUMN "countingAgencyId" INTEGER;
ALTER TABLE "Petition" ADD COLUMN "aboutHeadOfId" INTEGER;

ALTER TABLE "Point" ADD COLUMN "class" TEXT;
ALTER TABLE "Point" ADD COLUMN "contentType" TEXT;
ALTER TABLE "Point" ADD COLUMN "fieldCode" TEXT;

ALTER TABLE "Forwarding" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Forwarding" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'alone';
ALTER TABLE "Forwarding" ADD COLUMN "points" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Forwarding" ADD COLUMN "title" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Forwarding" ADD COLUMN "stage" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Forwarding" ADD COLUMN "assigneeId" INTEGER;
ALTER TABLE "Forwarding" ADD COLUMN "nextDueOn" TEXT;
ALTER TABLE "Forwarding" ADD COLUMN "nextDueKind" TEXT;
ALTER TABLE "Forwarding" ADD COLUMN "signed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Forwarding" ADD COLUMN "publication" TEXT NOT NULL DEFAULT 'undecided';

-- Forwardings are numbered in their order; the last one is the petition's present share.
UPDATE "Forwarding" SET "place" = (SELECT COUNT(*) FROM "Forwarding" f
  WHERE f."petitionId" = "Forwarding"."petitionId" AND f."id" <= "Forwarding"."id");
UPDATE "Petition" SET "place" = COALESCE((SELECT MAX(f."place") FROM "Forwarding" f
  WHERE f."petitionId" = "Petition"."id"), 1);
UPDATE "Forwarding" SET "stage" = p."stage", "assigneeId" = p."agencyAssigneeId",
    "nextDueOn" = p."nextDueOn", "nextDueKind" = p."nextDueKind",
    "publication" = p."publication",
    "signed" = EXISTS (SELECT 1 FROM "Reply" r
      WHERE r."petitionId" = p."id" AND r."documentNumber" IS NOT NULL)
  FROM "Petition" p
  WHERE p."id" = "Forwarding"."petitionId" AND p."place" = "Forwarding"."place"
    AND "Forwarding"."returnedOn" IS NULL AND p."handlingAgencyId" IS NOT NULL;
UPDATE "Forwarding" SET "stage" = 'returned'
  WHERE EXISTS (SELECT 1 FROM "Petition" p WHERE p."id" = "Forwarding"."petitionId"
    AND p."place" = "Forwarding"."place" AND p."stage" = 'returned');

-- Each answer of a petition is published by itself.
ALTER TABLE "PublicRecord" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 1;
UPDATE "PublicRecord" SET "place" = (SELECT p."place" FROM "Petition" p
  WHERE p."id" = "PublicRecord"."petitionId");
DROP INDEX "PublicRecord_petitionId_key";
CREATE UNIQUE INDEX "PublicRecord_petitionId_place_key" ON "PublicRecord"("petitionId", "place");

DROP INDEX "Forwarding_petitionId_idx";
CREATE UNIQUE INDEX "Forwarding_petitionId_place_key" ON "Forwarding"("petitionId", "place");
-- What an agency answers beside others; the main share's agency stands in the petition's own row.
CREATE INDEX "Forwarding_shared_idx" ON "Forwarding"("agencyId", "petitionId") WHERE "role" <> 'alone';
