-- CreateTable
CREATE TABLE "AgencySearch" (
    "petitionId" INTEGER NOT NULL PRIMARY KEY,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "wording" INTEGER NOT NULL,
    CONSTRAINT "AgencySearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SenderSearch" (
    "petitionId" INTEGER NOT NULL PRIMARY KEY,
    "folded" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "wording" INTEGER NOT NULL,
    CONSTRAINT "SenderSearch_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SenderHits" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "officerId" INTEGER NOT NULL,
    "found" TEXT NOT NULL,
    "more" BOOLEAN NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "SenderHits_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SenderHits_expiresAt_idx" ON "SenderHits"("expiresAt");

-- Written by hand from here on: each list of words has an index like that of the letters.
CREATE VIRTUAL TABLE "AgencySearchIndex" USING fts5(
    folded, exact, content='AgencySearch', content_rowid='petitionId',
    tokenize="unicode61 remove_diacritics 0"
);
INSERT INTO "AgencySearchIndex"("AgencySearchIndex", rank) VALUES('secure-delete', 1);
CREATE TRIGGER "AgencySearch_inserted" AFTER INSERT ON "AgencySearch" BEGIN
    INSERT INTO "AgencySearchIndex"(rowid, folded, exact)
        VALUES (new."petitionId", new.folded, new.exact);
END;
CREATE TRIGGER "AgencySearch_deleted" AFTER DELETE ON "AgencySearch" BEGIN
    INSERT INTO "AgencySearchIndex"("AgencySearchIndex", rowid, folded, exact)
        VALUES ('delete', old."petitionId", old.folded, old.exact);
END;
CREATE TRIGGER "AgencySearch_updated" AFTER UPDATE OF folded, exact ON "AgencySearch"
WHEN old.folded <> new.folded OR old.exact <> new.exact BEGIN
    INSERT INTO "AgencySearchIndex"("AgencySearchIndex", rowid, folded, exact)
    WITH changed(word) AS (
        SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","')))
    )
    SELECT 'delete', old."petitionId",
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
    INSERT INTO "AgencySearchIndex"(rowid, folded, exact)
    WITH changed(word) AS (
        SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","')))
    )
    SELECT new."petitionId",
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
END;

CREATE VIRTUAL TABLE "SenderSearchIndex" USING fts5(
    folded, exact, content='SenderSearch', content_rowid='petitionId',
    tokenize="unicode61 remove_diacritics 0"
);
INSERT INTO "SenderSearchIndex"("SenderSearchIndex", rank) VALUES('secure-delete', 1);
CREATE TRIGGER "SenderSearch_inserted" AFTER INSERT ON "SenderSearch" BEGIN
    INSERT INTO "SenderSearchIndex"(rowid, folded, exact)
        VALUES (new."petitionId", new.folded, new.exact);
END;
CREATE TRIGGER "SenderSearch_deleted" AFTER DELETE ON "SenderSearch" BEGIN
    INSERT INTO "SenderSearchIndex"("SenderSearchIndex", rowid, folded, exact)
        VALUES ('delete', old."petitionId", old.folded, old.exact);
END;
CREATE TRIGGER "SenderSearch_updated" AFTER UPDATE OF folded, exact ON "SenderSearch"
WHEN old.folded <> new.folded OR old.exact <> new.exact BEGIN
    INSERT INTO "SenderSearchIndex"("SenderSearchIndex", rowid, folded, exact)
    WITH changed(word) AS (
        SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","')))
    )
    SELECT 'delete', old."petitionId",
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
    INSERT INTO "SenderSearchIndex"(rowid, folded, exact)
    WITH changed(word) AS (
        SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.folded), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.folded), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","')))
        UNION SELECT "value" FROM (SELECT "value" FROM json_each(replace(json_array(new.exact), ' ', '","'))
            EXCEPT SELECT "value" FROM json_each(replace(json_array(old.exact), ' ', '","')))
    )
    SELECT new."petitionId",
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
END;
