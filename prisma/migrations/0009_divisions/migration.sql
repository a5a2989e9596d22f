-- AlterTable
ALTER TABLE "Officer" ADD COLUMN "divisionId" INTEGER;

-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "chasedInsideOn" TEXT;
ALTER TABLE "Petition" ADD COLUMN "divisionId" INTEGER;
ALTER TABLE "Petition" ADD COLUMN "innerDueOn" TEXT;

-- AlterTable
ALTER TABLE "Forwarding" ADD COLUMN "divisionId" INTEGER;
ALTER TABLE "Forwarding" ADD COLUMN "innerDueOn" TEXT;

-- CreateTable
CREATE TABLE "Division" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "endedOn" TEXT,
    CONSTRAINT "Division_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Division_agencyId_idx" ON "Division"("agencyId");
