-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'invitation';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "device" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SecondStep" (
    "officerId" INTEGER NOT NULL PRIMARY KEY,
    "sealedSecret" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastUsedStep" INTEGER NOT NULL,
    CONSTRAINT "SecondStep_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "officerId" INTEGER NOT NULL,
    CONSTRAINT "RecoveryCode_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "SecondStep" ("officerId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RecoveryCode_officerId_idx" ON "RecoveryCode"("officerId");
