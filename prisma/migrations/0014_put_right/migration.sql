-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "ending" TEXT;
ALTER TABLE "Petition" ADD COLUMN "firstReceivedOn" TEXT;
ALTER TABLE "Petition" ADD COLUMN "reopenedOn" TEXT;
