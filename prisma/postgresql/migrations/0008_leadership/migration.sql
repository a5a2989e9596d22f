-- What goes up to the leadership and what comes back: kept with each share, and how far it came.
ALTER TABLE "Petition" ADD COLUMN "submission" TEXT;
ALTER TABLE "Petition" ADD COLUMN "direction" TEXT;
ALTER TABLE "Petition" ADD COLUMN "leadership" TEXT NOT NULL DEFAULT '';

-- What was reported to the Chairman before is on his list from now on.
UPDATE "Petition" SET "leadership" = 'reported'
  WHERE "escalatedTo" = 'chairman' OR "others" LIKE '%"escalatedTo":"chairman"%';

CREATE INDEX "Petition_leadership_id_idx" ON "Petition"("leadership", "id");
