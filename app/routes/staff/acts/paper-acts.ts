/** Acts that a signed paper may carry: what was typed of the act, and the paper that came with it. */
import type { z } from "zod";
import type { Done } from "#app/components/petition/done-words.ts";
import { signedPaper, signedPaperWithoutFile } from "#app/forms/petition/signed-paper.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import type { NewPaper } from "#app/server/usecases/custody/store-signed-paper.ts";
import { type ReadForm, readForm, typedValues } from "../../kit/read-form.ts";
import { readUpload, type Upload } from "../../kit/read-upload.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { pdfProblems } from "../file-problems.ts";
import { respondWithProblems } from "./act.ts";
import { identifyAct, type Perform, performAct, type SentAct } from "./perform-act.ts";

const typedOfPaper = [
  "documentNumber",
  "documentOn.day",
  "documentOn.month",
  "documentOn.year",
  "signerName",
  "signerCapacity",
];

/** A form that was sent with its files. */
export type SentWithFiles = SentAct & Pick<Upload, "files" | "faults">;

type Args = Parameters<typeof identifyAct>[0] & { readonly request: Request };

/** Reads the form of an act and the file of its paper, where one came. */
export async function readActWithFiles(args: Args): Promise<SentWithFiles> {
  const { app } = readStaffRequest(args.context);
  const { form, files, faults } = await readUpload(args.request, 1, app);
  return { ...identifyAct(args, form), files, faults };
}

/** Whether the page told that its person can only record a paper. */
export const isRecording = ({ form }: SentAct): boolean => form.has("byPaper");

/** The signed paper of a form; its file may be left out where it is not owed. */
export function readPaper(sent: SentWithFiles, isFileOwed: boolean): ReadForm<NewPaper> {
  const { form, files, faults } = sent;
  const [file = null] = files;
  const wrongFile = pdfProblems(form, "signedFile", files, faults);
  const today = staffToday(sent.who.app);
  const isMissing = isFileOwed && file === null && wrongFile === null;
  const read = readForm(form, isMissing ? signedPaperWithoutFile(today) : signedPaper(today));
  if (wrongFile) return joinProblems(form, read, { ok: false, problems: wrongFile });
  return read.ok ? { ok: true, value: { ...read.value, file } } : read;
}

/** The paper where one came or is owed, else null: an own click owes none. */
function readPaperIfGiven(sent: SentWithFiles): ReadForm<NewPaper | null> {
  const isTyped = typedOfPaper.some((name) => String(sent.form.get(name) ?? "").trim() !== "");
  const isGiven = isTyped || sent.files.length + sent.faults.length > 0;
  return isGiven || isRecording(sent) ? readPaper(sent, true) : { ok: true, value: null };
}

/** What a form says of its act, and the paper that came with it; or what is wrong with either. */
export function readActAndPaper<Schema extends z.ZodType>(
  sent: SentWithFiles,
  schema: Schema,
): ReadForm<{ readonly typed: z.output<Schema>; readonly paper: NewPaper | null }> {
  const typed = readForm(sent.form, schema);
  const paper = readPaperIfGiven(sent);
  return typed.ok && paper.ok
    ? { ok: true, value: { typed: typed.value, paper: paper.value } }
    : joinProblems(sent.form, typed, paper);
}

/** What a form says of its act, and the scan that came with it; or what is wrong with either. */
export function readActAndScan<Schema extends z.ZodType>(
  { form, files, faults }: SentWithFiles,
  schema: Schema,
  isScanOwed: boolean,
): ReadForm<{ readonly typed: z.output<Schema>; readonly scan: NewPaper["file"] }> {
  const typed = readForm(form, schema);
  const [scan = null] = files;
  const wrong = pdfProblems(form, "signedFile", files, faults);
  const missing = { values: {}, errors: { signedFile: "forms:signedFile.missing" } };
  const problems = wrong ?? (isScanOwed && scan === null ? missing : null);
  return typed.ok && problems === null
    ? { ok: true, value: { typed: typed.value, scan } }
    : joinProblems(form, typed, ...(problems ? [{ ok: false, problems } as const] : []));
}

/** Every error of the parts of one form, so that nobody is told his mistakes in two rounds. */
function joinProblems(form: FormData, ...parts: readonly ReadForm<unknown>[]) {
  const errors = parts.flatMap((part) => (part.ok ? [] : Object.entries(part.problems.errors)));
  const problems = { values: typedValues(form), errors: Object.fromEntries(errors) };
  return { ok: false, problems } as const;
}

/** Every error of an act's form and of its paper, in one round. */
export const joinParts = ({ form }: SentAct, ...parts: readonly ReadForm<unknown>[]) =>
  joinProblems(form, ...parts).problems;

/** An act that owes a form and may bring its signed paper. */
export async function performActWithPaper<Schema extends z.ZodType>(
  sent: SentWithFiles,
  schema: Schema,
  perform: Perform<[typed: z.output<Schema>, paper: NewPaper | null]>,
  done: Done,
) {
  const read = readActAndPaper(sent, schema);
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  const { typed, paper } = read.value;
  return performAct(sent, (...asked) => perform(...asked, typed, paper), done);
}
