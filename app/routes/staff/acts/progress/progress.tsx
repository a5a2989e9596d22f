import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { giveNewsForm } from "#app/forms/petition/give-news.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { latenessNow } from "#app/server/queries/staff/lateness.ts";
import { giveNews } from "#app/server/usecases/reply/give-news.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/progress.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["give-news"]);
  return { head, late: await latenessNow(who.app, found.petition) };
}

/** What the page's form asks for. */
const acts = {
  "give-news": (sent: SentAct) => performActWithForm(sent, giveNewsForm, giveNews, "news-given"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "give-news");

export default function Progress({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("office");
  const { head, late } = loaderData;
  const toldOn = late?.toldOn;
  return (
    <ActPage
      head={head}
      title={t("act.page.progress")}
      lead={
        toldOn
          ? t("progress.lead-late", { day: dayInWords(toldOn, i18n.language) })
          : t("progress.lead")
      }
      refusedForm={refusedForm}
    >
      <form method="post">
        <ActFields head={head} intent="give-news" />
        <FormColumn>
          <TextField
            name="sentence"
            label={t("progress.sentence")}
            hint={t("progress.sentence-hint")}
            rows={3}
            problems={refusedForm?.problems}
          />
          <DayField
            name="hopedOn"
            label={t("progress.hoped-on")}
            hint={t("progress.hoped-on-hint")}
            problems={refusedForm?.problems}
          />
          <ButtonRow>
            <Button>{t("progress.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
