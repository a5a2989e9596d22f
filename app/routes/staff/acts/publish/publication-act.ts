import type { RouterContextProvider } from "react-router";
import { giveReason } from "#app/forms/petition/decide.ts";
import { publicText } from "#app/forms/petition/public-text.ts";
import { decideNotToPublish } from "#app/server/usecases/publication/decide-not-to-publish.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readUpload } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { fileProblems } from "../../file-problems.ts";
import { redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";

const copyTypes = ["application/pdf"];

const publicationIntents = [
  "prepare-publication",
  "publish",
  "decide-not-to-publish",
  "unpublish",
] as const;

/** What may be asked on the page of publication, by the form that was sent. */
export async function publicationAct(
  request: Request,
  context: Readonly<RouterContextProvider>,
  params: { readonly code: string },
) {
  const who = asker(context);
  const { form, files, faults } = await readUpload(request, 1, who.app.scan);
  const { app, actor } = who;
  const target = targetOf({ params }, form);
  const intent = readIntent(form, publicationIntents, "prepare-publication");
  switch (intent) {
    case "publish":
      return redirectAfterAct(
        who,
        target,
        form,
        await publishAnswer(app, actor, target),
        "published",
      );
    case "decide-not-to-publish":
    case "unpublish": {
      const read = readForm(form, giveReason);
      if (!read.ok) return respondWithProblems(form, read.problems);
      const declines = intent === "decide-not-to-publish";
      const perform = declines ? decideNotToPublish : unpublishAnswer;
      const result = await perform(app, actor, target, read.value.reason);
      return redirectAfterAct(
        who,
        target,
        form,
        result,
        declines ? "not-published" : "unpublished",
      );
    }
    case "prepare-publication": {
      const wrongFile = fileProblems(form, "publicCopy", files, faults, copyTypes);
      if (wrongFile) return respondWithProblems(form, wrongFile);
      const read = readForm(form, publicText);
      if (!read.ok) return respondWithProblems(form, read.problems);
      const result = await preparePublication(app, actor, target, read.value, files[0] ?? null);
      return redirectAfterAct(who, target, form, result, "prepared");
    }
  }
}
