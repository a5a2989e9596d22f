-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "network" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "textBytes" INTEGER NOT NULL DEFAULT 0;
UPDATE "Draft" SET "textBytes" = octet_length("content");

-- CreateIndex
CREATE INDEX "Draft_network_textBytes_idx" ON "Draft"("network", "textBytes");
