-- CreateTable
CREATE TABLE "AgencySearch" (
    "petitionId" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "wording" INTEGER NOT NULL,

    CONSTRAINT "AgencySearch_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "SenderSearch" (
    "petitionId" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "wording" INTEGER NOT NULL,

    CONSTRAINT "SenderSearch_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "SenderHits" (
    "idHash" TEXT NOT NULL,
    "officerId" INTEGER NOT NULL,
    "found" TEXT NOT NULL,
    "more" BOOLEAN NOT NULL,
    "expiresAt" TEXT NOT NULL,

    CONSTRAINT "SenderHits_pkey" PRIMARY KEY ("idHash")
);

-- CreateIndex
CREATE INDEX "SenderHits_expiresAt_idx" ON "SenderHits"("expiresAt");

-- AddForeignKey
ALTER TABLE "AgencySearch" ADD CONSTRAINT "AgencySearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenderSearch" ADD CONSTRAINT "SenderSearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenderHits" ADD CONSTRAINT "SenderHits_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: words are kept one space apart.
CREATE INDEX "AgencySearch_folded_words" ON "AgencySearch"
    USING gin (string_to_array("folded", ' '));
CREATE INDEX "AgencySearch_exact_words" ON "AgencySearch"
    USING gin (string_to_array("exact", ' '));
CREATE INDEX "SenderSearch_folded_words" ON "SenderSearch"
    USING gin (string_to_array("folded", ' '));
CREATE INDEX "SenderSearch_exact_words" ON "SenderSearch"
    USING gin (string_to_array("exact", ' '));
