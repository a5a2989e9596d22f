import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import {
  noticeOf,
  type SessionLeft,
  sessionLimits,
  untilNextNotice,
} from "#app/domain/sign-in/session-life.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { momentInVietnam } from "../time/day-words.ts";

const over = { idle: 0, absolute: 0, endsAt: "" };

/**
 * Asks how long this person's session goes on: a look, or a sign of work. Null where no answer came. Where
 * somebody else has signed in since in this browser it is over.
 */
async function askLeft(account: string, method: "GET" | "POST"): Promise<SessionLeft | null> {
  try {
    const response = await fetch(addresses.account.sessionTime, { method });
    if (response.status === 204) return over;
    if (!response.ok) return null;
    const told: SessionLeft & { readonly account: string } = await response.json();
    return told.account === account ? told : over;
  } catch {
    return null;
  }
}

/** What is left after a while without an answer. */
const after = ({ idle, absolute, endsAt }: SessionLeft, wait: number): SessionLeft => ({
  idle: Math.max(0, idle - wait),
  absolute: Math.max(0, absolute - wait),
  endsAt,
});

/** How long the session goes on, asked again when something is to be said of it. */
function useSessionLeft(given: SessionLeft, account: string) {
  const [left, setLeft] = useState(given);
  useEffect(() => setLeft(given), [given]);
  useEffect(() => {
    if (noticeOf(left) === "over") return;
    // Another tab may have gone on meanwhile, and a sleeping machine wakes late: the server knows.
    const wait = Math.max(untilNextNotice(left), sessionLimits.asked);
    const look = async () => setLeft((await askLeft(account, "GET")) ?? after(left, wait));
    const timer = setTimeout(look, wait);
    return () => clearTimeout(timer);
  }, [account, left]);
  const goOn = async () => {
    const told = await askLeft(account, "POST");
    if (told !== null) setLeft(told);
  };
  return { left, goOn };
}

/** Whoever types into a form is at work, which is noted once a minute at most. */
function useTypingGoesOn(goOn: () => Promise<void>) {
  const told = useRef(goOn);
  told.current = goOn;
  useEffect(() => {
    let noted: ReturnType<typeof setTimeout> | undefined;
    const type = ({ target }: Event) => {
      const inForm = target instanceof Element && target.closest("form[method=post]") !== null;
      if (!inForm || noted !== undefined) return;
      noted = setTimeout(() => {
        noted = undefined;
      }, sessionLimits.noted);
      void told.current();
    };
    document.addEventListener("input", type);
    return () => {
      document.removeEventListener("input", type);
      clearTimeout(noted);
    };
  }, []);
}

/** Before the end of the session, over the page: what keeps it, or when it ends whatever is done. */
export function SessionNotice({ left: given, account }: { left: SessionLeft; account: string }) {
  const { t } = useTranslation("shell");
  const { pathname, search } = useLocation();
  const { left, goOn } = useSessionLeft(given, account);
  useTypingGoesOn(goOn);
  const notice = noticeOf(left);
  const minutes = Math.max(1, Math.round(left.idle / sessionLimits.noted));
  const signIn = withQuery(addresses.account.signIn, { next: `${pathname}${search}` });
  return (
    <div
      // Always there, so that what comes into it is read out; an alert is what the page itself says.
      aria-live="assertive"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-40 mx-auto max-w-column print:hidden"
    >
      {notice !== "none" && (
        <div className="pointer-events-auto m-3 rounded-panel bg-white shadow-popup">
          <Alert
            tone="warning"
            title={
              notice === "absolute"
                ? t("session.absolute", { time: momentInVietnam(left.endsAt).time })
                : t(`session.${notice}`, { minutes })
            }
          >
            <p>{t("session.kept")}</p>
            <ButtonRow>
              {notice === "idle" && (
                <Button type="button" compact onClick={goOn}>
                  {t("session.go-on")}
                </Button>
              )}
              {notice === "over" && (
                <LinkButton compact href={signIn} reload>
                  {t("session.sign-in")}
                </LinkButton>
              )}
            </ButtonRow>
          </Alert>
        </div>
      )}
    </div>
  );
}
