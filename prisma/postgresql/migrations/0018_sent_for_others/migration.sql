-- AlterTable
ALTER TABLE "Sender" ADD COLUMN     "helperName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "helperPhone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "helperRelation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "peopleCount" INTEGER NOT NULL DEFAULT 1;
