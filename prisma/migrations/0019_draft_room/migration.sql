-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "textBytes" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Draft" ADD COLUMN "network" TEXT NOT NULL DEFAULT '';
UPDATE "Draft" SET "textBytes" = length(CAST("content" AS BLOB));

-- CreateIndex
CREATE INDEX "Draft_network_textBytes_idx" ON "Draft"("network", "textBytes");
