import { withQuery } from "#app/addresses.ts";
import type { DisposalKind } from "#app/domain/petition/petition.ts";
import {
  proposeDecline as declineForm,
  proposeGuide as guideForm,
  proposeTransfer as transferForm,
} from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { disposalChoices } from "#app/server/queries/staff/disposal-choices.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { proposeGuide } from "#app/server/usecases/routing/propose-guide.ts";
import { proposeTransfer } from "#app/server/usecases/routing/propose-transfer.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { openActPageWithFile } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { LetterCard } from "../letter-card.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/dispose.ts";
import { disposalTexts } from "./disposal-texts.ts";
import { DisposeForm } from "./dispose-form.tsx";

const kinds = ["decline", "guide", "transfer"] as const;
const findKind = (text: string | null): DisposalKind =>
  kinds.find((kind) => kind === text) ?? "decline";

export async function loader(args: Route.LoaderArgs) {
  const { who, file, head } = await openActPageWithFile(args, [
    "propose-decline",
    "propose-guide",
    "propose-transfer",
  ]);
  const search = new URL(args.request.url).searchParams;
  const kind = findKind(search.get(queryKeys.way));
  const { channel } = file.petition;
  const letter = { content: file.content, proposalText: file.proposalText };
  return {
    head,
    kind,
    letter,
    texts: disposalTexts(kind, await disposalChoices(who.app, channel)),
  };
}

/** What the page's forms ask for. */
const acts = {
  decline: (sent: SentAct) => performActWithForm(sent, declineForm, proposeDecline, "proposed"),
  guide: (sent: SentAct) => performActWithForm(sent, guideForm, proposeGuide, "proposed"),
  transfer: (sent: SentAct) => performActWithForm(sent, transferForm, proposeTransfer, "proposed"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "decline");

export default function Dispose({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, kind, letter, texts } = loaderData;
  return (
    <ActPage
      head={head}
      title={t("act.page.dispose")}
      lead={t("dispose.lead")}
      refusedForm={refusedForm}
    >
      <TabsNav
        label={t("dispose.ways")}
        items={kinds.map((other) => ({
          href: withQuery("", { way: other }),
          text: t(`act.propose.${other}`),
          current: other === kind,
        }))}
      />
      <TwoColumns
        main={
          <DisposeForm key={kind} head={head} kind={kind} texts={texts} refusedForm={refusedForm} />
        }
        side={<LetterCard {...letter} />}
      />
    </ActPage>
  );
}
