-- AlterTable
ALTER TABLE "Session" ADD COLUMN "provenAt" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officerId" INTEGER NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastUsedAt" TEXT,
    CONSTRAINT "Passkey_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "officerId" INTEGER,
    "wanted" TEXT NOT NULL,
    "askedById" INTEGER NOT NULL,
    "askedAt" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decidedById" INTEGER,
    "decidedAt" TEXT
);

-- CreateIndex
CREATE INDEX "Passkey_officerId_idx" ON "Passkey"("officerId");

-- CreateIndex
CREATE INDEX "AccountChange_state_id_idx" ON "AccountChange"("state", "id");

-- CreateIndex
CREATE INDEX "AccountChange_officerId_idx" ON "AccountChange"("officerId");
