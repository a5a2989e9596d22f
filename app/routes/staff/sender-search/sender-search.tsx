import { data, redirect } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { mayReadSenders } from "#app/server/queries/senders/found-senders.ts";
import { searchSenders } from "#app/server/usecases/custody/search-senders.ts";
import { Banner } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/sender-search.ts";

const field = "sender";
const lengthMax = 200;
const unprocessable = 422;

export function loader({ context }: Route.LoaderArgs) {
  const { actor } = readStaffRequest(context);
  if (!mayReadSenders(actor)) throw notFound();
  return null;
}

/** By POST alone: no address says who was looked for. */
export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor, base } = readStaffRequest(context);
  if (!mayReadSenders(actor)) throw notFound();
  const sent = (await readTextForm(request)).get(field);
  const typed = typeof sent === "string" ? sent.slice(0, lengthMax) : "";
  const searched = await searchSenders(app, actor, typed);
  if (!searched.ok) return data({ typed, refused: searched.reason }, { status: unprocessable });
  if (searched.value === null) return data({ typed, refused: null });
  throw redirect(staffAddress(base, "foundSenders", { id: searched.value }), 303);
}

export default function SenderSearch({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "refusals", "shell"]);
  const title = t("sender-search.title");
  const refused = actionData?.refused ?? null;
  return (
    <>
      <StaffTitle hasError={refused !== null}>{title}</StaffTitle>
      <PageHeading lead={t("sender-search.lead")}>{title}</PageHeading>
      {actionData && refused === null && <Banner tone="info">{t("sender-search.none")}</Banner>}
      <form method="post" noValidate className="grid max-w-column gap-6">
        <TextInput
          id="sender"
          data-not-kept
          name={field}
          label={t("sender-search.label")}
          hint={t("sender-search.hint")}
          defaultValue={actionData?.typed ?? ""}
          error={refused ? t(`refusals:reason.${refused}`) : undefined}
          maxLength={lengthMax}
          autoComplete="off"
        />
        <ButtonRow>
          <Button icon="search">{t("shell:word.search")}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
