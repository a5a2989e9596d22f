import type { RouterContextProvider } from "react-router";
import { publicText, publishing } from "#app/forms/petition/public-text.ts";
import { takeDown } from "#app/forms/petition/take-down.ts";
import { decideNotToPublish } from "#app/server/usecases/publication/decide-not-to-publish.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { takeDownAnswer } from "#app/server/usecases/publication/take-down-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { chooseAct } from "../../../kit/choose-act.ts";
import { readUpload, type Upload } from "../../../kit/read-upload.ts";
import { readStaffRequest } from "../../../kit/staff-request.ts";
import { pdfProblems } from "../../file-problems.ts";
import { respondWithProblems } from "../act.ts";
import {
  identifyAct,
  performActWithForm,
  performActWithReason,
  type SentAct,
} from "../perform-act.ts";

type Args = {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly code: string };
};

/** Carries out what the sent form of the page of publication asks for. */
export async function performPublicationAct(args: Args) {
  const upload = await readUpload(args.request, 1, readStaffRequest(args.context).app);
  const acts = {
    "prepare-publication": (sent: SentAct) => prepareWithFile(sent, upload),
    publish: (sent: SentAct) =>
      performActWithForm(
        sent,
        publishing,
        (app, actor, target, { soloReason }) => publishAnswer(app, actor, target, soloReason),
        "published",
      ),
    "decide-not-to-publish": (sent: SentAct) =>
      performActWithReason(sent, decideNotToPublish, "not-published"),
    unpublish: (sent: SentAct) => performActWithReason(sent, unpublishAnswer, "unpublished"),
    "take-down": (sent: SentAct) =>
      performActWithForm(sent, takeDown, takeDownAnswer, "taken-down"),
  };
  return chooseAct(upload.form, acts, "prepare-publication")(identifyAct(args, upload.form));
}

/** Keeps the public texts; with the copy of the letter, where one was sent. */
async function prepareWithFile(sent: SentAct, { form, files, faults }: Upload) {
  const wrongFile = pdfProblems(form, "publicCopy", files, faults);
  if (wrongFile) return respondWithProblems(form, wrongFile);
  return performActWithForm(
    sent,
    publicText,
    (app, actor, target, texts) => preparePublication(app, actor, target, texts, files[0] ?? null),
    "prepared",
  );
}
