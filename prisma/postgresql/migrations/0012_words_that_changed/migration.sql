-- SQLite's index of words is kept by triggers, and those are what changes; this database keeps its own.
SELECT 1;
