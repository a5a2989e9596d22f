-- AlterTable
ALTER TABLE "Officer" ADD COLUMN     "divisionId" INTEGER;

-- AlterTable
ALTER TABLE "Petition" ADD COLUMN     "chasedInsideOn" TEXT,
ADD COLUMN     "divisionId" INTEGER,
ADD COLUMN     "innerDueOn" TEXT;

-- AlterTable
ALTER TABLE "Forwarding" ADD COLUMN     "divisionId" INTEGER,
ADD COLUMN     "innerDueOn" TEXT;

-- CreateTable
CREATE TABLE "Division" (
    "id" SERIAL NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "endedOn" TEXT,

    CONSTRAINT "Division_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Division_agencyId_idx" ON "Division"("agencyId");

-- AddForeignKey
ALTER TABLE "Division" ADD CONSTRAINT "Division_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
