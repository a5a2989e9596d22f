import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";

const storageKey = "queue-keys";
const changed = "queue-keys-changed";

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

function useSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey) === "on",
    () => false,
  );
  const switchKeyboard = (next: boolean) => {
    localStorage.setItem(storageKey, next ? "on" : "off");
    window.dispatchEvent(new Event(changed));
  };
  return [on, switchKeyboard];
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, select, textarea");

function moveBy(step: number) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-link]")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1;
  const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
  next?.focus();
}

function press(event: KeyboardEvent) {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.getElementById("search");
  const list = document.getElementById("queue-keys");
  if (event.key === "j") moveBy(1);
  else if (event.key === "k") moveBy(-1);
  else if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "?" && list instanceof HTMLDetailsElement) list.open = !list.open;
}

/** Single keys are off until switched on here (WCAG 2.1.4); the choice stays in this browser. */
export function QueueKeyboard() {
  const hydrated = useHydrated();
  const [on, turn] = useSwitch();
  const { t } = useTranslation("office");
  useEffect(() => {
    if (!on) return;
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
  if (!hydrated) return null;
  return (
    <div className="flex flex-wrap items-start gap-3 text-sm max-md:hidden">
      <Button type="button" variant="secondary" compact aria-pressed={on} onClick={() => turn(!on)}>
        {on ? t("queue.keys.on") : t("queue.keys.off")}
      </Button>
      {on && (
        <details id="queue-keys" className="relative">
          <summary className="flex min-h-target cursor-pointer items-center underline">
            {t("queue.keys.list")}
          </summary>
          <dl className="absolute right-0 z-20 mt-1 grid w-64 grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-panel border border-line bg-white p-4 shadow-popup">
            {(["j", "k", "enter", "slash", "question"] as const).map((key) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="font-semibold">{t(`queue.keys.${key}.key`)}</kbd>
                </dt>
                <dd>{t(`queue.keys.${key}.does`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
