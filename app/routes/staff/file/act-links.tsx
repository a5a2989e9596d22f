import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import {
  type ActPageName,
  actPageNames,
  actPages,
  isQuickAct,
  pageOf,
  type QuickAct,
} from "#app/components/petition/act-pages.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** The only primary button of the page; nothing where it is not this person's turn. */
export function NextAct({ file }: { file: PetitionFile }) {
  const actTitle = useActTitle();
  const href = usePetitionHref();
  const { next, petition } = file;
  if (next === null) return null;
  if (isQuickAct(next)) return <QuickButton act={next} petition={petition} />;
  const page = pageOf(next);
  if (page === null) return null;
  return <LinkButton href={href(file.address, page)}>{actTitle(page, file)}</LinkButton>;
}

type QuickProps = { act: QuickAct; petition: PetitionFile["petition"]; secondary?: boolean };

function QuickButton({ act, petition: { version, role }, secondary }: QuickProps) {
  const { t } = useTranslation("office");
  // An opinion goes to the agency that leads, and nobody checks it.
  const isOpinion = act === "submit-reply" && role === "support";
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <Button
        name="intent"
        value={act}
        variant={secondary ? "quiet" : "primary"}
        compact={secondary ?? false}
      >
        {isOpinion ? t("act.quick.submit-reply", { context: "opinion" }) : t(`act.quick.${act}`)}
      </Button>
    </form>
  );
}

/** Everything else this person may do now. Native disclosure: works without script. */
export function OtherActs({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("shell");
  const actTitle = useActTitle();
  const href = usePetitionHref();
  const { possible, next, petition } = file;
  const can = (page: ActPageName) => actPages[page].some((command) => possible.includes(command));
  const nextPage = next && !isQuickAct(next) ? pageOf(next) : null;
  const pages = actPageNames.filter((page) => page !== nextPage && can(page));
  const quick = possible.filter(
    // Chasing has its own card, with a word to send along.
    (command) => isQuickAct(command) && command !== next && command !== "chase-inside",
  );
  if (pages.length + quick.length === 0) return null;
  return (
    <details className="relative">
      <summary className="inline-flex min-h-control cursor-pointer items-center gap-2 rounded-control border border-navy-700 bg-white px-4 font-semibold text-navy-700 hover:bg-navy-50">
        {t("word.more-actions")}
        <Icon name="chevron-down" size="s" />
      </summary>
      <ul className="z-30 mt-1 grid gap-0.5 sm:absolute sm:left-0 sm:w-72 rounded-panel border border-line bg-white p-2 shadow-popup">
        {quick.map((command) =>
          isQuickAct(command) ? (
            <li key={command}>
              <QuickButton act={command} petition={petition} secondary />
            </li>
          ) : null,
        )}
        {pages.map((page) => (
          <li key={page}>
            <Anchor
              href={href(file.address, page)}
              className="flex min-h-target items-center rounded-control px-3 text-sm no-underline hover:bg-navy-50"
            >
              {actTitle(page, file)}
            </Anchor>
          </li>
        ))}
      </ul>
    </details>
  );
}
