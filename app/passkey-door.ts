/** The small script of the page that asks for a code: it offers a passkey where the browser knows them. */
import { answerWithPasskey, knowsPasskeys } from "./ui/ask-passkey.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  form.hidden = !knowsPasskeys();
  form.onsubmit = (event) => {
    event.preventDefault();
    void answerWithPasskey(form).then((answered) => {
      const none = form.querySelector<HTMLElement>("[data-passkey-none]");
      if (none) none.hidden = answered;
    });
  };
}
