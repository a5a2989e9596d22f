ALTER TABLE "Petition" ADD COLUMN "quarantine" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "Petition" ADD COLUMN "quarantineMarks" TEXT NOT NULL DEFAULT '';

-- Only what was ever held: a bot's thousand letters must not weigh on the queues of ordinary ones.
CREATE INDEX "Petition_quarantine_idx" ON "Petition"("receivingUnitId", "quarantine", "id") WHERE "quarantine" <> 'none';
