-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "openRestriction" TEXT;
