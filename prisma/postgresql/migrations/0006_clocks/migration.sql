ALTER TABLE "Petition" ADD COLUMN "complexity" TEXT NOT NULL DEFAULT 'ordinary';
ALTER TABLE "Petition" ADD COLUMN "clockStarts" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "Petition" ADD COLUMN "pauses" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Petition" ADD COLUMN "extensions" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Petition" ADD COLUMN "extensionRequest" TEXT;
ALTER TABLE "Petition" ADD COLUMN "returnRequest" TEXT;
ALTER TABLE "Petition" ADD COLUMN "completionAskedOn" TEXT;
ALTER TABLE "Petition" ADD COLUMN "agencyNews" TEXT;
ALTER TABLE "Petition" ADD COLUMN "lastProgressOn" TEXT;
ALTER TABLE "Petition" ADD COLUMN "escalatedTo" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Forwarding" ADD COLUMN "firstDueOn" TEXT;
ALTER TABLE "Forwarding" ADD COLUMN "extendedDays" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "LimitRule" (
    "line" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "clock" TEXT NOT NULL,
    "class" TEXT,
    "channel" TEXT,
    "complexity" TEXT,
    "amount" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "countedFrom" TEXT NOT NULL,
    "pausedBy" TEXT NOT NULL,
    "basisBy" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "reminders" TEXT NOT NULL,
    "endAct" TEXT NOT NULL,
    "endAfter" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    "createdById" INTEGER,

    CONSTRAINT "LimitRule_pkey" PRIMARY KEY ("line", "version")
);

CREATE TABLE "Recount" (
    "id" SERIAL NOT NULL,
    "cause" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "askedById" INTEGER,
    "doneAt" TEXT,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Recount_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DueMove" (
    "id" SERIAL NOT NULL,
    "recountId" INTEGER NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "clock" TEXT NOT NULL,
    "beforeOn" TEXT NOT NULL,
    "afterOn" TEXT NOT NULL,
    "movedAt" TEXT NOT NULL,

    CONSTRAINT "DueMove_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ChaseLetter" (
    "id" SERIAL NOT NULL,
    "fromUnitId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "madeAt" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "madeById" INTEGER NOT NULL,
    "lines" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "documentOn" TEXT,
    "signerName" TEXT NOT NULL DEFAULT '',
    "signerCapacity" TEXT NOT NULL DEFAULT '',
    "sentOn" TEXT,
    "sentBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChaseLetter_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "JobRun" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT,
    "milliseconds" INTEGER,
    "fault" TEXT NOT NULL DEFAULT '',
    "askedById" INTEGER,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "JobRequest" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "askedById" INTEGER NOT NULL,
    "takenAt" TEXT,

    CONSTRAINT "JobRequest_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DueMove_recountId_idx" ON "DueMove"("recountId");
CREATE INDEX "DueMove_petitionId_idx" ON "DueMove"("petitionId");
CREATE INDEX "ChaseLetter_agencyId_id_idx" ON "ChaseLetter"("agencyId", "id");
CREATE INDEX "JobRun_name_id_idx" ON "JobRun"("name", "id");
CREATE INDEX "JobRequest_takenAt_id_idx" ON "JobRequest"("takenAt", "id");

-- Only what waits for a decision or was escalated: few among a million.
CREATE INDEX "Petition_requests_idx" ON "Petition"("receivingUnitId", "id") WHERE "extensionRequest" IS NOT NULL OR "returnRequest" IS NOT NULL;
CREATE INDEX "Petition_escalated_idx" ON "Petition"("escalatedTo", "id") WHERE "escalatedTo" <> '';

ALTER TABLE "DueMove" ADD CONSTRAINT "DueMove_recountId_fkey" FOREIGN KEY ("recountId") REFERENCES "Recount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DueMove" ADD CONSTRAINT "DueMove_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChaseLetter" ADD CONSTRAINT "ChaseLetter_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
