-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Agency" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "shortName" TEXT NOT NULL,
    "registerCode" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "parentId" INTEGER,
    "hasAccount" BOOLEAN NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "postalAddress" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "openingHours" TEXT NOT NULL DEFAULT '',
    "onePerson" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "successorId" INTEGER,
    "sortKey" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyAlias" (
    "id" SERIAL NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "AgencyAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdministrativeUnit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" INTEGER,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "successorId" INTEGER,
    "sortKey" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "AdministrativeUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdministrativeUnitAlias" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "AdministrativeUnitAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Field" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "sortKey" TEXT NOT NULL,
    "retiredOn" TEXT,

    CONSTRAINT "Field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Officer" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "sortKey" TEXT NOT NULL,
    "passwordHash" TEXT,
    "agencyId" INTEGER NOT NULL,
    "roles" TEXT NOT NULL,
    "readsRestricted" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "createdAt" TEXT NOT NULL,
    "deactivatedAt" TEXT,

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "officerId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "officerId" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Draft" (
    "idHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "petitionId" INTEGER,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" SERIAL NOT NULL,
    "storageKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "hasTextLayer" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TEXT NOT NULL,
    "petitionId" INTEGER,
    "draftIdHash" TEXT,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Petition" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "secretHash" TEXT,
    "stage" TEXT NOT NULL,
    "stageBeforeSupplement" TEXT,
    "receivingUnitId" INTEGER NOT NULL,
    "takenInById" INTEGER,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "sentAt" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "foreignCode" TEXT NOT NULL DEFAULT '',
    "foreignDocument" TEXT NOT NULL DEFAULT '',
    "readBack" BOOLEAN NOT NULL DEFAULT false,
    "aim" TEXT NOT NULL DEFAULT 'unsure',
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "proposalText" TEXT NOT NULL DEFAULT '',
    "administrativeUnitId" INTEGER,
    "agencyText" TEXT NOT NULL DEFAULT '',
    "happenedOn" TEXT,
    "dossierNumber" TEXT NOT NULL DEFAULT '',
    "registerYear" INTEGER,
    "registerNumber" INTEGER,
    "class" TEXT,
    "contentType" TEXT,
    "kind" TEXT,
    "fieldCode" TEXT,
    "pendingProposal" TEXT,
    "assigneeId" INTEGER,
    "agencyAssigneeId" INTEGER,
    "handledInOffice" BOOLEAN NOT NULL DEFAULT false,
    "handlingAgencyId" INTEGER,
    "forwardedOn" TEXT,
    "acceptedOn" TEXT,
    "replyDueOn" TEXT,
    "replyDueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "replyDueReason" TEXT NOT NULL DEFAULT '',
    "forwardDueOn" TEXT NOT NULL,
    "forwardDueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "nextDueOn" TEXT,
    "nextDueKind" TEXT,
    "supplementQuestion" TEXT NOT NULL DEFAULT '',
    "supplementBy" TEXT,
    "returns" INTEGER NOT NULL DEFAULT 0,
    "answeredOn" TEXT,
    "publication" TEXT NOT NULL DEFAULT 'undecided',
    "publicationReason" TEXT NOT NULL DEFAULT '',
    "publicationPreparedBy" INTEGER,
    "publicationFindings" INTEGER NOT NULL DEFAULT 0,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "steppedAside" TEXT NOT NULL DEFAULT '[]',
    "endedReason" TEXT NOT NULL DEFAULT '',
    "endedDoor" TEXT NOT NULL DEFAULT '',
    "endedGuidance" TEXT NOT NULL DEFAULT '',
    "updatedAt" TEXT NOT NULL,

    CONSTRAINT "Petition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sender" (
    "petitionId" INTEGER NOT NULL,
    "senderType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameSortKey" TEXT NOT NULL,
    "organizationName" TEXT NOT NULL DEFAULT '',
    "representative" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "organizationNumber" TEXT NOT NULL DEFAULT '',
    "organizationOn" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "postalAddress" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "mayPublishName" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Sender_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "Point" (
    "id" SERIAL NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "disposal" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forwarding" (
    "id" SERIAL NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "coverNote" TEXT NOT NULL DEFAULT '',
    "forwardedOn" TEXT NOT NULL,
    "replyDueOn" TEXT NOT NULL,
    "replyDueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "replyDueReason" TEXT NOT NULL DEFAULT '',
    "acceptedOn" TEXT,
    "submittedOn" TEXT,
    "returnedOn" TEXT,
    "returnReason" TEXT NOT NULL DEFAULT '',
    "proposedAgencyId" INTEGER,

    CONSTRAINT "Forwarding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "petitionId" INTEGER NOT NULL,
    "answers" TEXT NOT NULL,
    "outcome" TEXT,
    "legalBasis" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "presentedBy" INTEGER,
    "documentNumber" TEXT,
    "documentOn" TEXT,
    "signerName" TEXT,
    "signerCapacity" TEXT,
    "signedFileId" INTEGER,
    "submittedOn" TEXT,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "PublicRecord" (
    "id" SERIAL NOT NULL,
    "petitionId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "senderName" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "fieldCode" TEXT NOT NULL,
    "fieldName" TEXT NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "agencyName" TEXT NOT NULL,
    "unitName" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT NOT NULL,
    "documentOn" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "signerCapacity" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "answeredOn" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "publicFileId" INTEGER,
    "publishedAt" TEXT,
    "updatedAt" TEXT NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',
    "exact" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PublicRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PetitionSearch" (
    "petitionId" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,

    CONSTRAINT "PetitionSearch_pkey" PRIMARY KEY ("petitionId")
);

-- CreateTable
CREATE TABLE "HistoryEvent" (
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "petitionId" INTEGER,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "officerId" INTEGER,
    "unitId" INTEGER,
    "channel" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "personal" TEXT,
    "salt" TEXT,
    "digests" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "HistoryEvent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "HistoryHead" (
    "id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "HistoryHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" SERIAL NOT NULL,
    "messageKey" TEXT NOT NULL,
    "petitionId" INTEGER,
    "channel" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "officerId" INTEGER,
    "address" TEXT NOT NULL DEFAULT '',
    "facts" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    "nextAttemptAt" TEXT NOT NULL,
    "claimedUntil" TEXT,
    "firstAttemptAt" TEXT,
    "finishedAt" TEXT,
    "finishedById" INTEGER,
    "finishedOn" TEXT,
    "finishNote" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT NOT NULL DEFAULT '',
    "lastError" TEXT NOT NULL DEFAULT '',
    "batchKey" TEXT NOT NULL DEFAULT '',
    "rendered" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterCounter" (
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,

    CONSTRAINT "RegisterCounter_pkey" PRIMARY KEY ("unitId","year")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "TextTemplate" (
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    CONSTRAINT "TextTemplate_pkey" PRIMARY KEY ("key","language")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TEXT NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "takenAt" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "doneAt" TEXT,
    "lastError" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "JobLease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "PublicVersion" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "PublicVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Agency_code_key" ON "Agency"("code");

-- CreateIndex
CREATE INDEX "Agency_kind_idx" ON "Agency"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyAlias_agencyId_name_key" ON "AgencyAlias"("agencyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AdministrativeUnit_code_key" ON "AdministrativeUnit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "AdministrativeUnitAlias_unitId_name_key" ON "AdministrativeUnitAlias"("unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Field_code_key" ON "Field"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Officer_email_key" ON "Officer"("email");

-- CreateIndex
CREATE INDEX "Officer_agencyId_idx" ON "Officer"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_officerId_idx" ON "Session"("officerId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_petitionId_key" ON "Draft"("petitionId");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storageKey_key" ON "StoredFile"("storageKey");

-- CreateIndex
CREATE INDEX "StoredFile_petitionId_idx" ON "StoredFile"("petitionId");

-- CreateIndex
CREATE INDEX "StoredFile_draftIdHash_idx" ON "StoredFile"("draftIdHash");

-- CreateIndex
CREATE UNIQUE INDEX "Petition_code_key" ON "Petition"("code");

-- CreateIndex
CREATE INDEX "Petition_stage_nextDueOn_id_idx" ON "Petition"("stage", "nextDueOn", "id");

-- CreateIndex
CREATE INDEX "Petition_receivingUnitId_stage_nextDueOn_id_idx" ON "Petition"("receivingUnitId", "stage", "nextDueOn", "id");

-- CreateIndex
CREATE INDEX "Petition_handlingAgencyId_stage_nextDueOn_id_idx" ON "Petition"("handlingAgencyId", "stage", "nextDueOn", "id");

-- CreateIndex
CREATE INDEX "Petition_assigneeId_stage_nextDueOn_id_idx" ON "Petition"("assigneeId", "stage", "nextDueOn", "id");

-- CreateIndex
CREATE INDEX "Petition_nextDueOn_id_idx" ON "Petition"("nextDueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Petition_receivingUnitId_registerYear_registerNumber_key" ON "Petition"("receivingUnitId", "registerYear", "registerNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Point_petitionId_place_key" ON "Point"("petitionId", "place");

-- CreateIndex
CREATE INDEX "Forwarding_petitionId_idx" ON "Forwarding"("petitionId");

-- CreateIndex
CREATE INDEX "Forwarding_agencyId_idx" ON "Forwarding"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicRecord_petitionId_key" ON "PublicRecord"("petitionId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicRecord_address_key" ON "PublicRecord"("address");

-- CreateIndex
CREATE INDEX "PublicRecord_state_publishedAt_id_idx" ON "PublicRecord"("state", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "HistoryEvent_petitionId_sequence_idx" ON "HistoryEvent"("petitionId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_messageKey_key" ON "OutboxMessage"("messageKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_channel_nextAttemptAt_id_idx" ON "OutboxMessage"("state", "channel", "nextAttemptAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_petitionId_idx" ON "OutboxMessage"("petitionId");

-- CreateIndex
CREATE INDEX "Throttle_resetsAt_idx" ON "Throttle"("resetsAt");

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyAlias" ADD CONSTRAINT "AgencyAlias_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnit" ADD CONSTRAINT "AdministrativeUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnit" ADD CONSTRAINT "AdministrativeUnit_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnitAlias" ADD CONSTRAINT "AdministrativeUnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_draftIdHash_fkey" FOREIGN KEY ("draftIdHash") REFERENCES "Draft"("idHash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_receivingUnitId_fkey" FOREIGN KEY ("receivingUnitId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_handlingAgencyId_fkey" FOREIGN KEY ("handlingAgencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_administrativeUnitId_fkey" FOREIGN KEY ("administrativeUnitId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_fieldCode_fkey" FOREIGN KEY ("fieldCode") REFERENCES "Field"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sender" ADD CONSTRAINT "Sender_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forwarding" ADD CONSTRAINT "Forwarding_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forwarding" ADD CONSTRAINT "Forwarding_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicRecord" ADD CONSTRAINT "PublicRecord_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionSearch" ADD CONSTRAINT "PetitionSearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoryEvent" ADD CONSTRAINT "HistoryEvent_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterCounter" ADD CONSTRAINT "RegisterCounter_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what a schema file cannot say.
-- Stored sort keys are compared as bytes, so that both databases give one order.
ALTER TABLE "Agency" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";
ALTER TABLE "AdministrativeUnit" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";
ALTER TABLE "Field" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";
ALTER TABLE "Officer" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";
ALTER TABLE "Sender" ALTER COLUMN "nameSortKey" TYPE TEXT COLLATE "C";

-- Words for the search: the columns already hold folded and exact words, one space apart.
CREATE INDEX "PetitionSearch_folded_words" ON "PetitionSearch"
    USING gin (string_to_array("folded", ' '));
CREATE INDEX "PetitionSearch_exact_words" ON "PetitionSearch"
    USING gin (string_to_array("exact", ' '));
CREATE INDEX "PublicRecord_folded_words" ON "PublicRecord"
    USING gin (string_to_array("folded", ' '));
CREATE INDEX "PublicRecord_exact_words" ON "PublicRecord"
    USING gin (string_to_array("exact", ' '));

-- History is append-only: only its personal fields may be erased.
CREATE FUNCTION "refuse_history_change"() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'history is append-only';
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "HistoryEvent_kept" BEFORE DELETE ON "HistoryEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();
CREATE TRIGGER "HistoryEvent_unchanged"
    BEFORE UPDATE OF "sequence", "at", "petitionId", "type", "version", "role", "officerId",
        "unitId", "channel", "facts", "digests", "previousHash", "hash" ON "HistoryEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();

INSERT INTO "HistoryHead"("id", "count", "hash") VALUES (1, 0, '');
INSERT INTO "PublicVersion"("id", "version") VALUES (1, 1);
