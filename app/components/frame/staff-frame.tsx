import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { addresses, staffAddress } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Banner } from "#app/ui/alert.tsx";
import { doneKeys } from "../petition/done-words.ts";
import type { TaskChannel } from "../petition/task-words.ts";
import { StaffPlace } from "./staff-place.tsx";
import { type SignedInPerson, StaffShell } from "./staff-shell.tsx";
import { StandingBanners } from "./standing-banners.tsx";

export type StaffFrameFacts = SignedInPerson & {
  readonly base: string;
  readonly province: string;
  readonly unitName: string;
  /** Works on petitions; the counter only takes in. */
  readonly hasWorkQueue: boolean;
  /** Sees all of the own unit; a specialist sees what he was given. */
  readonly oversees: boolean;
  /** Makes the calls and posts the letters that the unit owes. */
  readonly finishesTasks: boolean;
  /** The own unit has divisions, to which it gives work. */
  readonly hasDivisions: boolean;
  /** Enters what came on paper, by phone or in person. */
  readonly takesIn: boolean;
  /** Takes in what people ask about their own data. */
  readonly takesDataRequests: boolean;
  /** Sees how long files are kept, and what may be destroyed. */
  readonly keepsRecords: boolean;
  /** Reads what was put to the leadership, or belongs to it. */
  readonly readsForLeadership: boolean;
  /** Calls to make and letters to post in the own unit. */
  readonly tasks: { readonly calls: number; readonly letters: number };
  /** Waiting in quarantine; null where it is not this person's to sort. */
  readonly quarantined: number | null;
  /** Chases late agencies. */
  readonly mayChase: boolean;
  readonly plainHttp: boolean;
  /** What the office has everybody told today, or nothing. */
  readonly notice: string;
};

/** The shell of office and agencies with the links that this person's roles give. */
export function StaffFrame({ facts, children }: { facts: StaffFrameFacts; children: ReactNode }) {
  const { t } = useTranslation("shell");
  const { pathname, search } = useLocation();
  const nav = useNav(facts, pathname);
  const otherLanguage = new URLSearchParams(search);
  otherLanguage.set(queryKeys.language, t("language.other-code"));
  const administers = facts.roles.includes("administrator");
  return (
    <StaffPlace facts={facts}>
      <StaffShell
        unitName={facts.unitName}
        homeHref={facts.base}
        nav={nav}
        user={facts}
        accountLinks={[
          ...(administers
            ? [{ href: addresses.admin.overview, text: t("nav.admin.agencies") }]
            : []),
          { href: addresses.account.profile, text: t("account.profile") },
        ]}
        signOutAction={addresses.account.signOut}
        languageHref={`?${otherLanguage}`}
        banner={
          <>
            <StandingBanners plainHttp={facts.plainHttp} notice={facts.notice} />
            <DoneBanner />
          </>
        }
      >
        {children}
      </StaffShell>
    </StaffPlace>
  );
}

/** What the act before this page did; a banner survives without script where a toast would not. */
function DoneBanner() {
  const { t } = useTranslation("office");
  const { search } = useLocation();
  const done = doneKeys.find((key) => key === new URLSearchParams(search).get(queryKeys.done));
  return done ? <Banner>{t(`done.${done}`)}</Banner> : null;
}

/** Where the pages of the navigation stand, beside the queues at the base itself. */
const pagesBelow = (base: string) => ({
  takeIn: staffAddress(base, "takeIn"),
  register: staffAddress(base, "register"),
  board: staffAddress(base, "board"),
  divisions: staffAddress(base, "divisions"),
  dataRequests: staffAddress(base, "dataRequests"),
  retention: staffAddress(base, "retention"),
  calls: staffAddress(base, "calls"),
  letters: staffAddress(base, "letters"),
  quarantine: addresses.office.quarantine,
  leadership: addresses.office.leadership,
  chasing: addresses.office.chasing,
});

/** What an ended agency left open is passed on, and what is overdue reported, as part of the chasing. */
const alsoChasing = (base: string) => [
  addresses.office.overdue,
  staffAddress(base, "succession", { agencyId: "" }),
];

function useNav(facts: StaffFrameFacts, pathname: string) {
  const { base, hasWorkQueue, oversees, hasDivisions, takesIn, readsForLeadership } = facts;
  const { finishesTasks, tasks, quarantined, mayChase } = facts;
  const { t } = useTranslation(["shell", "office", "tasks", "rights"]);
  const office = base === addresses.office.queue;
  const pages = pagesBelow(base);
  const { takeIn, register, board, divisions, calls, letters, quarantine, leadership, chasing } =
    pages;
  const apart = [...Object.values(pages), ...alsoChasing(base)];
  const hasQueue = hasWorkQueue || takesIn;
  // Of whoever has no queue the leadership's list is what every other page belongs to.
  const home = hasQueue ? base : leadership;
  const item = (href: string, text: string) => ({
    href,
    text,
    current:
      href === home
        ? !apart.some((other) => other !== home && pathname.startsWith(other))
        : pathname.startsWith(href),
  });
  const queue = office ? t("nav.office.queue") : t("nav.agency.inbox");
  return [
    ...(hasQueue ? [item(base, hasWorkQueue ? queue : t("office:queue.name.taken-in"))] : []),
    ...(takesIn ? [item(takeIn, office ? t("nav.office.take-in") : t("nav.agency.take-in"))] : []),
    ...(readsForLeadership ? [item(leadership, t("nav.office.leadership"))] : []),
    ...(oversees
      ? [
          item(register, t("nav.office.register")),
          item(board, t("office:board.nav")),
          ...(hasDivisions ? [item(divisions, t("office:divisions.nav"))] : []),
        ]
      : []),
    ...(finishesTasks
      ? [
          item(calls, taskLabel(t, "call", tasks.calls)),
          item(letters, taskLabel(t, "letter", tasks.letters)),
        ]
      : []),
    ...(mayChase
      ? [
          {
            ...item(chasing, t("nav.office.chasing")),
            current: startsWithOne(pathname, [chasing, ...alsoChasing(base)]),
          },
        ]
      : []),
    ...(facts.takesDataRequests ? [item(pages.dataRequests, t("rights:list.nav"))] : []),
    ...(facts.keepsRecords ? [item(pages.retention, t("rights:keep.nav"))] : []),
    ...(quarantined === null ? [] : [item(quarantine, quarantineLabel(t, quarantined))]),
  ];
}

const startsWithOne = (pathname: string, addresses: readonly string[]) =>
  addresses.some((address) => pathname.startsWith(address));

const quarantineLabel = (t: Say, number: number) =>
  number === 0 ? t("nav.office.quarantine") : t("nav.office.quarantine_counted", { number });

type Say = ReturnType<typeof useTranslation<["shell", "office", "tasks"]>>["t"];

const taskLabel = (t: Say, channel: TaskChannel, number: number) =>
  number === 0 ? t(`tasks:${channel}.nav`) : t(`tasks:${channel}.nav_counted`, { number });
