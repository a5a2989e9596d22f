import { data } from "react-router";
import { PhoneLink } from "#app/components/frame/contact-block.tsx";
import { withLaw } from "#app/domain/petition/door-law.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { formIsOpen } from "#app/server/queries/admin/installation.ts";
import { publicDoors } from "#app/server/queries/public/site.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Section } from "#app/ui/section.tsx";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "./+types/start";
import { ClosedForm } from "./closed-form.tsx";
import { freeLetter, lettersOf } from "./letters.ts";
import { aboutOf, OwnLetters } from "./own-letters.tsx";

const ok = 200;
const unavailable = 503;

export async function loader({ request, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const [open, { doors, nationalPortalUrl }, known] = await Promise.all([
    formIsOpen(app),
    publicDoors(app),
    lettersOf({ request, context, params: {} }),
  ]);
  const letters = {
    unsent: known.flatMap(({ letter, state }) =>
      state.kind === "open" ? [{ letter, about: aboutOf(state.draft.content.content) }] : [],
    ),
    sent: known.flatMap(({ letter, state }) => (state.kind === "sent" ? [letter] : [])),
    next: freeLetter(known),
  };
  const page = { open, doors, nationalPortalUrl, letters };
  return data(page, { status: open ? ok : unavailable });
}

export default function StartPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { open, doors, nationalPortalUrl, letters } = loaderData;
  if (!open) return <ClosedForm nationalPortalUrl={nationalPortalUrl} />;
  return (
    <PageBody width="column">
      <PageTitle page={t("send.start.title")} />
      <PageHeading lead={t("send.start.lead")}>{t("send.start.title")}</PageHeading>
      <div className="grid gap-6">
        <ul className="grid list-disc gap-1 pl-6">
          <li>{t("send.start.for-conduct")}</li>
          <li>{t("send.start.for-regulation")}</li>
          <li>{t("send.start.for-proposal")}</li>
        </ul>
        <div>
          <p className="text-ink-2">{t("send.start.time")}</p>
          <p className="text-ink-2">{t("send.start.needed")}</p>
        </div>
        <OwnLetters {...letters} />
        <Section title={t("send.start.other-doors")} lead={t("send.start.other-doors-lead")}>
          <ul className="grid gap-4">
            {doors.map((door) => (
              <Door key={door.code} door={door} />
            ))}
          </ul>
        </Section>
        <Panel title={t("send.start.national-title")}>
          <p>
            {t("send.start.national-body")}{" "}
            <a href={nationalPortalUrl} rel="noopener">
              {nationalPortalUrl.replace(/^https:\/\//, "")}
            </a>
          </p>
        </Panel>
      </div>
    </PageBody>
  );
}

function Door({ door }: { door: Route.ComponentProps["loaderData"]["doors"][number] }) {
  const { t } = useTranslation(["public", "domain"]);
  const law = withLaw(door.code);
  return (
    <li
      id={door.code}
      className="rounded-panel border border-rule bg-white p-4 shadow-card target:border-navy-700 target:inset-ring-1 target:inset-ring-navy-700"
    >
      <h3 className="text-lg">{t(`door.${door.code}.title`)}</h3>
      <p className="mt-1">{t(`door.${door.code}.text`)}</p>
      {law && (
        <p className="mt-1 text-sm text-ink-2">
          {t("send.start.door-law", { law: t(`domain:door-law.${law}`) })}
        </p>
      )}
      {(door.phone || door.address) && (
        <p className="mt-2 text-sm text-ink-2">
          <span lang="vi">{door.address}</span>
          {door.address && door.phone && " · "}
          {door.phone && (
            <>
              {t("send.start.phone")}{" "}
              {door.phone.split(/,\s*/).map((number, place) => (
                <span key={number}>
                  {place > 0 && ", "}
                  <PhoneLink number={number} />
                </span>
              ))}
            </>
          )}
        </p>
      )}
    </li>
  );
}
