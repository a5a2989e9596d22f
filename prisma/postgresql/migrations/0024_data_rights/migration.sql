-- The rights of those whose data it is: requests in a register of their own, consents with their words,
-- terms of keeping and what was destroyed by a decision, and what happened to data.
-- CreateTable
CREATE TABLE "DataRequest" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "petitionId" INTEGER,
    "proof" TEXT NOT NULL,
    "proofNote" TEXT NOT NULL DEFAULT '',
    "personName" TEXT NOT NULL DEFAULT '',
    "personContact" TEXT NOT NULL DEFAULT '',
    "asked" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "takenInById" INTEGER,
    "involvesOthers" BOOLEAN NOT NULL DEFAULT false,
    "firstDueOn" TEXT NOT NULL,
    "firstAnsweredOn" TEXT,
    "dueOn" TEXT NOT NULL,
    "extendedFrom" TEXT,
    "extensionReason" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "ground" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "answeredById" INTEGER,
    "erased" TEXT NOT NULL DEFAULT '',
    "erasedAt" TEXT,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataRequestCounter" (
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,

    CONSTRAINT "DataRequestCounter_pkey" PRIMARY KEY ("unitId","year")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "givenAt" TEXT NOT NULL,
    "withdrawnAt" TEXT,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRule" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "years" INTEGER,
    "basis" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "savedById" INTEGER,

    CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalHold" (
    "id" SERIAL NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "placedAt" TEXT NOT NULL,
    "placedById" INTEGER NOT NULL,
    "liftedAt" TEXT,
    "liftedById" INTEGER,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Destruction" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentOn" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "signerCapacity" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "decidedById" INTEGER NOT NULL,
    "doneAt" TEXT,
    "doneById" INTEGER,

    CONSTRAINT "Destruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DestructionLine" (
    "petitionId" INTEGER NOT NULL,
    "destructionId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "registerNumber" TEXT NOT NULL,
    "endedIn" INTEGER NOT NULL,
    "years" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "destroyedAt" TEXT,

    CONSTRAINT "DestructionLine_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "DataIncident" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "noticedAt" TEXT NOT NULL,
    "serious" BOOLEAN NOT NULL,
    "what" TEXT NOT NULL,
    "dataKinds" TEXT NOT NULL,
    "peopleCount" INTEGER,
    "consequences" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    "recordedAt" TEXT NOT NULL,
    "recordedById" INTEGER NOT NULL,
    "reportedAt" TEXT,
    "reportNumber" TEXT NOT NULL DEFAULT '',
    "peopleToldOn" TEXT,
    "closedAt" TEXT,
    "closingNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DataIncident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataRequest_unitId_answeredOn_dueOn_idx" ON "DataRequest"("unitId", "answeredOn", "dueOn");

-- CreateIndex
CREATE INDEX "DataRequest_petitionId_idx" ON "DataRequest"("petitionId");

-- CreateIndex
CREATE UNIQUE INDEX "DataRequest_unitId_year_number_key" ON "DataRequest"("unitId", "year", "number");

-- CreateIndex
CREATE INDEX "Consent_petitionId_idx" ON "Consent"("petitionId");

-- CreateIndex
CREATE INDEX "RetentionRule_kind_id_idx" ON "RetentionRule"("kind", "id");

-- CreateIndex
CREATE INDEX "LegalHold_petitionId_idx" ON "LegalHold"("petitionId");

-- CreateIndex
CREATE INDEX "Destruction_unitId_id_idx" ON "Destruction"("unitId", "id");

-- CreateIndex
CREATE INDEX "DestructionLine_destructionId_idx" ON "DestructionLine"("destructionId");

-- CreateIndex
CREATE UNIQUE INDEX "DataIncident_year_number_key" ON "DataIncident"("year", "number");

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionLine" ADD CONSTRAINT "DestructionLine_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionLine" ADD CONSTRAINT "DestructionLine_destructionId_fkey" FOREIGN KEY ("destructionId") REFERENCES "Destruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who agreed before this release did so in words that nobody kept.
INSERT INTO "Consent" ("petitionId", "kind", "version", "language", "words", "givenAt")
SELECT s."petitionId", 'show-name', 'before', p."language", '', p."sentAt"
FROM "Sender" s JOIN "Petition" p ON p."id" = s."petitionId" WHERE s."mayPublishName";
