-- AlterTable
ALTER TABLE "Forwarding" ADD COLUMN "chasedInsideOn" TEXT;

-- What was kept with the petition alone.
UPDATE "Forwarding" SET "chasedInsideOn" = (
  SELECT p."chasedInsideOn" FROM "Petition" p WHERE p."id" = "Forwarding"."petitionId")
WHERE "innerDueOn" IS NOT NULL AND "place" = (
  SELECT p."place" FROM "Petition" p WHERE p."id" = "Forwarding"."petitionId");
