import { data } from "react-router";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { PhoneLink } from "#app/components/frame/contact-block.tsx";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { confirmContactForm, declineContactForm } from "#app/forms/intake/change-contact.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type ContactAsked, contactAsked } from "#app/server/queries/senders/contact-asked.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { confirmContact, declineContact } from "#app/server/usecases/intake/change-contact.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import type { FormProblems } from "../../../kit/read-form.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { notFound } from "../../../kit/refusals.ts";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { identifyAct, performActWithForm, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/new-contact.ts";

const commands = ["confirm-contact", "decline-contact"] as const;

/** Contact data are the answer to a recorded request, so the address by itself shows nothing. */
export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { head } = await openActPage(args, commands);
  return { head };
}

/** What the page's forms ask for. */
const acts = {
  open: async ({ who: { app, actor }, target }: SentAct) => {
    const opened = await openContact(app, actor, { ...target, version: null });
    const asked = opened.ok ? await contactAsked(app, actor, target.code) : null;
    if (!opened.ok || asked === null) throw notFound();
    return data({ asked, version: opened.value.petition.version });
  },
  "confirm-contact": (sent: SentAct) =>
    performActWithForm(sent, confirmContactForm, confirmContact, "contact-confirmed"),
  "decline-contact": (sent: SentAct) =>
    performActWithForm(sent, declineContactForm, declineContact, "contact-declined"),
};

export async function action(args: Route.ActionArgs) {
  const form = await readTextForm(args.request);
  const act = chooseAct(form, acts, null);
  // Whoever may open contact data of other petitions still learns nothing of what waits here.
  await loader(args);
  return act(identifyAct(args, form));
}

export default function NewContact({ loaderData: { head }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const opened = actionData && "asked" in actionData ? actionData : null;
  const refusedForm = actionData && !("asked" in actionData) ? actionData : undefined;
  return (
    <ActPage
      head={head}
      title={actTitle("newContact", head)}
      lead={t("new-contact.lead")}
      refusedForm={refusedForm}
    >
      {opened ? (
        <>
          <BothContacts asked={opened.asked} />
          <Decision
            head={{ ...head, version: opened.version }}
            hasOldNumber={opened.asked.before.phone !== "" && opened.asked.after.phone !== ""}
            problems={null}
          />
        </>
      ) : (
        <>
          <form method="post">
            <ActFields head={head} intent="open" />
            <Button icon="user">{t("new-contact.open")}</Button>
            <p className="mt-3 text-sm text-ink-2">{t("new-contact.recorded")}</p>
          </form>
          {refusedForm && <Decision head={head} hasOldNumber problems={refusedForm.problems} />}
        </>
      )}
    </ActPage>
  );
}

/** What stands there and what was asked for, side by side. */
function BothContacts({ asked: { name, before, after } }: { asked: ContactAsked }) {
  const { t } = useTranslation(["office", "shell"]);
  const rows = ({ phone, postalAddress }: ContactAsked["before"]) => [
    { key: "phone", term: t("sender.phone"), value: phone && <PhoneLink number={phone} /> },
    { key: "postal", term: t("sender.postal-address"), value: postalAddress },
  ];
  return (
    <>
      <p className="font-semibold">{name}</p>
      <div className="grid gap-5 md:grid-cols-2">
        <Card title={t("new-contact.before")}>
          <SummaryList rows={rows(before)} emptyText={t("shell:form.not-provided")} />
        </Card>
        <Card title={t("new-contact.after")}>
          <SummaryList rows={rows(after)} emptyText={t("new-contact.same")} />
        </Card>
      </div>
    </>
  );
}

type DecisionProps = {
  head: { readonly version: number };
  /** Another number stood there, which is rung first. */
  hasOldNumber: boolean;
  problems: FormProblems | null;
};

function Decision({ head, hasOldNumber, problems }: DecisionProps) {
  const { t } = useTranslation("office");
  return (
    <div className="grid gap-6">
      <form method="post">
        <ActFields head={head} intent="confirm-contact" />
        <FormColumn>
          {hasOldNumber && (
            <Checkbox
              id="oldTried"
              name="oldTried"
              label={t("new-contact.old-tried")}
              hint={t("new-contact.old-tried-hint")}
            />
          )}
          <ButtonRow>
            <Button>{t("new-contact.confirm")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
      <form method="post">
        <ActFields head={head} intent="decline-contact" />
        <FormColumn>
          <TextField
            name="note"
            label={t("new-contact.note")}
            hint={t("new-contact.note-hint")}
            optional
            problems={problems}
          />
          <ButtonRow>
            <Button variant="secondary">{t("new-contact.decline")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </div>
  );
}
