-- Written by hand. A row's words were taken out of the index and all written anew whenever one of them
-- changed, and each word that is taken out safely costs a page. Only words whose columns differ are taken
-- out and written now; all others stay where they are. Words are parted by blanks, so that a list of them
-- is made by putting `","` for each blank. Nothing asks where in the text a word stands.
DROP TRIGGER "PetitionSearch_updated";
CREATE TRIGGER "PetitionSearch_updated" AFTER UPDATE OF folded, exact ON "PetitionSearch"
WHEN old.folded <> new.folded OR old.exact <> new.exact BEGIN
    INSERT INTO "PetitionSearchIndex"("PetitionSearchIndex", rowid, folded, exact)
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
    INSERT INTO "PetitionSearchIndex"(rowid, folded, exact)
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

DROP TRIGGER "PublicRecord_updated";
CREATE TRIGGER "PublicRecord_updated" AFTER UPDATE OF folded, exact ON "PublicRecord"
WHEN old.folded <> new.folded OR old.exact <> new.exact BEGIN
    INSERT INTO "PublicRecordIndex"("PublicRecordIndex", rowid, folded, exact)
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
    SELECT 'delete', old.id,
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(old.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
    INSERT INTO "PublicRecordIndex"(rowid, folded, exact)
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
    SELECT new.id,
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.folded), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed)),
        (SELECT group_concat("value", ' ') FROM json_each(replace(json_array(new.exact), ' ', '","'))
            WHERE "value" IN (SELECT word FROM changed));
END;
