-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "titleGiven" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Petition" ADD COLUMN "contactAsked" TEXT NOT NULL DEFAULT '[]';

-- A title that is the beginning of the text was written by nobody.
UPDATE "Petition" SET "titleGiven" = true
WHERE "title" NOT LIKE '%…' AND "title" <> trim(replace(replace("content", char(13), ''), char(10), ' '));
