-- AlterTable
ALTER TABLE "Forwarding" ADD COLUMN "chasedInsideOn" TEXT;
