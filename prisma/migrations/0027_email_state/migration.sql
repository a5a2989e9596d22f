-- AlterTable
ALTER TABLE "Sender" ADD COLUMN "emailState" TEXT NOT NULL DEFAULT '';
