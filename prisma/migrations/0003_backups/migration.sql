-- CreateTable
CREATE TABLE "Backup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "madeAt" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kilobytes" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "RestoreProof" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "backupMadeAt" TEXT NOT NULL,
    "fault" TEXT NOT NULL DEFAULT '',
    "petitions" INTEGER NOT NULL DEFAULT 0,
    "links" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "KeyWitness" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);
