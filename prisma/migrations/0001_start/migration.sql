-- CreateTable
CREATE TABLE "Agency" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Agency_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgencyAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    CONSTRAINT "AgencyAlias_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdministrativeUnit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" INTEGER,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "successorId" INTEGER,
    "sortKey" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    CONSTRAINT "AdministrativeUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AdministrativeUnit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AdministrativeUnit_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "AdministrativeUnit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdministrativeUnitAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    CONSTRAINT "AdministrativeUnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Field" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "sortKey" TEXT NOT NULL,
    "retiredOn" TEXT
);

-- CreateTable
CREATE TABLE "Officer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Officer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "officerId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "Invitation_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "officerId" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "Session_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "petitionId" INTEGER,
    CONSTRAINT "Draft_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "StoredFile_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StoredFile_draftIdHash_fkey" FOREIGN KEY ("draftIdHash") REFERENCES "Draft" ("idHash") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Petition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Petition_receivingUnitId_fkey" FOREIGN KEY ("receivingUnitId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Petition_handlingAgencyId_fkey" FOREIGN KEY ("handlingAgencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Petition_administrativeUnitId_fkey" FOREIGN KEY ("administrativeUnitId") REFERENCES "AdministrativeUnit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Petition_fieldCode_fkey" FOREIGN KEY ("fieldCode") REFERENCES "Field" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sender" (
    "petitionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Sender_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Point" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "petitionId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "disposal" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Point_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Forwarding" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Forwarding_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Forwarding_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reply" (
    "petitionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "Reply_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "PublicRecord_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PetitionSearch" (
    "petitionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    CONSTRAINT "PetitionSearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoryEvent" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "HistoryEvent_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoryHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    CONSTRAINT "OutboxMessage_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegisterCounter" (
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,

    PRIMARY KEY ("unitId", "year"),
    CONSTRAINT "RegisterCounter_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "TextTemplate" (
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("key", "language")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "resetsAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "slot" TEXT NOT NULL,
    "takenAt" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "doneAt" TEXT,
    "lastError" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "PublicVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL
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

-- Written by hand from here on: what a schema file cannot say.
-- Words for the search; FTS5 neither folds the letter d with stroke nor joins NFC and NFD, so the
-- columns already hold folded and exact words.
CREATE VIRTUAL TABLE "PetitionSearchIndex" USING fts5(
    folded, exact, content='PetitionSearch', content_rowid='petitionId',
    tokenize="unicode61 remove_diacritics 0"
);
INSERT INTO "PetitionSearchIndex"("PetitionSearchIndex", rank) VALUES('secure-delete', 1);
CREATE TRIGGER "PetitionSearch_inserted" AFTER INSERT ON "PetitionSearch" BEGIN
    INSERT INTO "PetitionSearchIndex"(rowid, folded, exact)
        VALUES (new."petitionId", new.folded, new.exact);
END;
CREATE TRIGGER "PetitionSearch_deleted" AFTER DELETE ON "PetitionSearch" BEGIN
    INSERT INTO "PetitionSearchIndex"("PetitionSearchIndex", rowid, folded, exact)
        VALUES ('delete', old."petitionId", old.folded, old.exact);
END;
CREATE TRIGGER "PetitionSearch_updated" AFTER UPDATE ON "PetitionSearch" BEGIN
    INSERT INTO "PetitionSearchIndex"("PetitionSearchIndex", rowid, folded, exact)
        VALUES ('delete', old."petitionId", old.folded, old.exact);
    INSERT INTO "PetitionSearchIndex"(rowid, folded, exact)
        VALUES (new."petitionId", new.folded, new.exact);
END;

CREATE VIRTUAL TABLE "PublicRecordIndex" USING fts5(
    folded, exact, content='PublicRecord', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0"
);
INSERT INTO "PublicRecordIndex"("PublicRecordIndex", rank) VALUES('secure-delete', 1);
CREATE TRIGGER "PublicRecord_inserted" AFTER INSERT ON "PublicRecord" BEGIN
    INSERT INTO "PublicRecordIndex"(rowid, folded, exact) VALUES (new.id, new.folded, new.exact);
END;
CREATE TRIGGER "PublicRecord_deleted" AFTER DELETE ON "PublicRecord" BEGIN
    INSERT INTO "PublicRecordIndex"("PublicRecordIndex", rowid, folded, exact)
        VALUES ('delete', old.id, old.folded, old.exact);
END;
CREATE TRIGGER "PublicRecord_updated" AFTER UPDATE OF folded, exact ON "PublicRecord" BEGIN
    INSERT INTO "PublicRecordIndex"("PublicRecordIndex", rowid, folded, exact)
        VALUES ('delete', old.id, old.folded, old.exact);
    INSERT INTO "PublicRecordIndex"(rowid, folded, exact) VALUES (new.id, new.folded, new.exact);
END;

-- History is append-only: only its personal fields may be erased.
CREATE TRIGGER "HistoryEvent_kept" BEFORE DELETE ON "HistoryEvent" BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER "HistoryEvent_unchanged"
BEFORE UPDATE OF sequence, at, "petitionId", type, version, role, "officerId", "unitId", channel,
    facts, digests, "previousHash", hash ON "HistoryEvent" BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

INSERT INTO "HistoryHead"(id, count, hash) VALUES (1, 0, '');
INSERT INTO "PublicVersion"(id, version) VALUES (1, 1);
