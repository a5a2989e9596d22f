-- AlterTable
ALTER TABLE "Petition" ADD COLUMN     "ending" TEXT,
ADD COLUMN     "firstReceivedOn" TEXT,
ADD COLUMN     "reopenedOn" TEXT;
