-- CreateTable
CREATE TABLE "KeptPost" (
    "sessionHash" TEXT NOT NULL PRIMARY KEY,
    "officerId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "sealedFields" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "KeptPost_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KeptPost_expiresAt_idx" ON "KeptPost"("expiresAt");
