-- CreateTable
CREATE TABLE "Backup" (
    "id" SERIAL NOT NULL,
    "madeAt" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kilobytes" INTEGER NOT NULL,

    CONSTRAINT "Backup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestoreProof" (
    "id" SERIAL NOT NULL,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "backupMadeAt" TEXT NOT NULL,
    "fault" TEXT NOT NULL DEFAULT '',
    "petitions" INTEGER NOT NULL DEFAULT 0,
    "links" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RestoreProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyWitness" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "KeyWitness_pkey" PRIMARY KEY ("name")
);
