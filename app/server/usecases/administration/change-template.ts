import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { putTemplate, removeTemplate } from "../../persistence/work/template-store.ts";
import { administer } from "./administer.ts";

export type TemplateInput = {
  readonly key: string;
  readonly language: "vi" | "en";
  readonly kind: "message" | "document";
  readonly subject: string;
  readonly body: string;
};

/** The office's own wording of a message or document; an empty body goes back to the shipped one. */
export const changeTemplate = (context: Context, actor: OfficerActor, template: TemplateInput) =>
  administer(context, actor, "TemplateChanged", async (transaction) => {
    const { key, language } = template;
    if (template.body.trim() === "") await removeTemplate(transaction, key, language);
    else await putTemplate(transaction, { ...template, updatedAt: context.clock.now() });
    return { value: null, facts: { key, language, shipped: template.body.trim() === "" } };
  });
