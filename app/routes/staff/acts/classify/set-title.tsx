import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { setTitleForm } from "#app/forms/petition/set-title.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { setTitle } from "#app/server/usecases/intake/set-title.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { LetterCard } from "../letter-card.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/set-title.ts";
import { TitleField } from "./title-field.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { found, head } = await openActPage(args, ["set-title"]);
  const { title, titleGiven, content, proposalText } = found;
  return { head, title: titleGiven ? title : "", content, proposalText };
}

/** What the page's form asks for. */
const acts = {
  "set-title": (sent: SentAct) => performActWithForm(sent, setTitleForm, setTitle, "title-set"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "set-title");

export default function SetTitle({
  loaderData: { head, title, ...letter },
  actionData: refusedForm,
}: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  return (
    <ActPage
      head={head}
      title={actTitle("setTitle", head)}
      lead={t("classify.set-title-lead")}
      refusedForm={refusedForm}
    >
      <TwoColumns
        main={
          <form method="post">
            <ActFields head={head} intent="set-title" />
            <FormColumn>
              <TitleField stored={title} problems={refusedForm?.problems} />
              <ButtonRow>
                <Button>{t("classify.save-title")}</Button>
              </ButtonRow>
            </FormColumn>
          </form>
        }
        side={<LetterCard {...letter} />}
      />
    </ActPage>
  );
}
