-- AlterTable
ALTER TABLE "Forwarding" ADD COLUMN "returnProposed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "annulment" TEXT;
ALTER TABLE "Petition" ADD COLUMN "laterPapers" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Petition" ADD COLUMN "returnProposal" TEXT;

-- AlterTable
ALTER TABLE "PublicRecord" ADD COLUMN "laterPapers" TEXT NOT NULL DEFAULT '[]';
