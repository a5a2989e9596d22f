import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { forget, forgetAll, keepTyped, noteSent, takeSent } from "#app/ui/kept-in-tab.ts";
import { navigationType } from "#app/ui/navigation-type.ts";

const isSignIn = (address: string) =>
  URL.canParse(address) && new URL(address).pathname.startsWith(addresses.account.signIn);

/** Whether this page says that what was sent before it is done; after signing in it may say so of earlier. */
function saysDone(search: string): boolean {
  const query = new URLSearchParams(search);
  const says = query.has(queryKeys.done) || query.has(queryKeys.saved);
  return says && !isSignIn(document.referrer);
}

/** Whether the browser went back to this page; what it says was said before, and is of an earlier form. */
const cameBack = () => navigationType() === "back_forward";

/** Forms in which somebody writes, but none that asks for a password. */
const formsOfPage = () =>
  [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].filter(
    (form) =>
      form.querySelector("textarea, input[type=text]") !== null &&
      form.querySelector("input[type=password], [data-not-kept]") === null,
  );

/** One form of a page from its neighbours, by what it asks for and its place among those alike. */
function keysOf(forms: readonly HTMLFormElement[], begin: string): string[] {
  const seen = new Map<string, number>();
  return forms.map((form) => {
    const intent = form.querySelector<HTMLInputElement>("input[name=intent]")?.value ?? "";
    const name = `${begin} ${intent}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name} ${seen.get(name)}`;
  });
}

/**
 * What was sent and is done needs no copy; what was refused, lost or cut off does. It is done where the next
 * page says so, or is the same page without the form, such as the slip of what was taken in.
 */
function dropWhatIsDone(keys: readonly string[], begin: string, search: string) {
  const sent = takeSent();
  if (sent === null) return;
  if (document.querySelector("[data-failed]") !== null || cameBack()) return;
  const isAnswered = sent.startsWith(`${begin} `) && !keys.includes(sent);
  if (isAnswered || saysDone(search)) forget(sent);
}

/** Keeps what is typed on this page; returns what was given back, and how to stop. */
function keepForms(begin: string, search: string) {
  const forms = formsOfPage();
  const keys = keysOf(forms, begin);
  dropWhatIsDone(keys, begin, search);
  const kept = forms.map((form, place) => keepTyped(form, keys[place] ?? ""));
  const send = ({ target }: Event) => {
    if (!(target instanceof HTMLFormElement)) return;
    if (new URL(target.action).pathname === addresses.account.signOut) forgetAll("staff ");
    const key = keys[forms.indexOf(target)];
    if (key !== undefined) noteSent(key);
  };
  document.addEventListener("submit", send);
  return {
    undo: kept.flatMap(({ undo }) => undo ?? []),
    stop: () => {
      document.removeEventListener("submit", send);
      for (const { stop } of kept) stop();
    },
  };
}

/**
 * What staff type is kept in this tab by account, and given back where the form is opened again as it
 * was: after the session's end, a reload, another page. Signing out removes it, and so does sending.
 */
export function KeptForms({ account }: { account: string }) {
  const { t } = useTranslation("shell");
  const { pathname, search } = useLocation();
  const [undo, setUndo] = useState<readonly (() => void)[]>([]);
  useEffect(() => {
    const kept = keepForms(`staff ${account} ${pathname}`, search);
    setUndo(kept.undo);
    return kept.stop;
  }, [account, pathname, search]);
  if (undo.length === 0) return null;
  const drop = () => {
    for (const act of undo) act();
    setUndo([]);
  };
  return (
    <div className="mb-6 print:hidden">
      <Alert role="status" title={t("session.given-back")}>
        <ButtonRow>
          <Button type="button" compact variant="secondary" onClick={drop}>
            {t("session.undo")}
          </Button>
        </ButtonRow>
      </Alert>
    </div>
  );
}
