-- AlterTable
ALTER TABLE "AgencyAlias" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'former';

-- AlterTable
-- The words themselves are made anew by timed work: what makes them is no SQL.
ALTER TABLE "PublicRecord" ADD COLUMN "wording" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PetitionSearch" ADD COLUMN "wording" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "PublicRecord_wording_idx" ON "PublicRecord"("wording");
CREATE INDEX "PetitionSearch_wording_idx" ON "PetitionSearch"("wording");
