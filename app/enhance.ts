/**
 * What public forms gain from script: a counter, a copy of the text in this tab and, where it is asked
 * for, on the device, what is done with chosen files, copied codes, and the sum that keeps machines away.
 * Everything works without it.
 */
import { startFileBox } from "./ui/file-box.ts";
import { forget, forgetAll, keepTyped, noteSent, takeSent } from "./ui/kept-in-tab.ts";

const dayMilliseconds = 86_400_000;
const language = () => document.documentElement.lang;
/** In the order of this file; done anew on a page that came as the answer to a form. */
const gains: (() => void)[] = [];
function forEachElement<E extends HTMLElement>(selector: string, act: (element: E) => void) {
  const gain = () => document.querySelectorAll<E>(selector).forEach(act);
  gains.push(gain);
  gain();
}

/** Puts an answered page in the place of this one, as if the browser had loaded it. */
function showAnswer(answer: Document) {
  document.title = answer.title;
  document.documentElement.lang = answer.documentElement.lang;
  document.body.replaceWith(document.adoptNode(answer.body));
  scrollTo(0, 0);
  for (const gain of gains) gain();
}

forEachElement<HTMLElement>("[data-error-summary]", (summary) => summary.focus());

forEachElement<HTMLElement>("[data-print]", (button) => {
  button.hidden = false;
  button.onclick = () => print();
});

forEachElement<HTMLElement>("[data-character-count]", (line) => {
  const box = document.getElementById(line.dataset.for ?? "");
  if (!(box instanceof HTMLTextAreaElement)) return;
  const show = () => {
    const left = Number(line.dataset.max) - box.value.length;
    const words = (left < 0 ? line.dataset.overText : line.dataset.leftText) ?? "";
    line.textContent = words.replace("%", Math.abs(left).toLocaleString(language()));
    line.toggleAttribute("data-over", left < 0);
  };
  box.addEventListener("input", show);
  show();
});

forEachElement<HTMLElement>("[data-file-box]", (box) => startFileBox(box, showAnswer));

const keptUnder = "hoi-am-content";
type Kept = { readonly at: number; readonly values: Readonly<Record<string, string>> };
const readKeptDraft = (): Kept | null => {
  const found: Kept | null = JSON.parse(localStorage.getItem(keptUnder) ?? "null");
  if (found && found.at > Date.now() - dayMilliseconds) return found;
  localStorage.removeItem(keptUnder);
  return null;
};
forEachElement<HTMLElement>("[data-arrived]", ({ dataset }) => {
  localStorage.removeItem(keptUnder);
  for (const page of (dataset.arrived ?? "").split(" ")) forget(page);
});

// Of several forms at one address only the one that was sent is done.
forEachElement("body", (body) => {
  const sent = takeSent();
  if (sent !== null && body.querySelector("[data-sent]")) forget(sent);
});

// Whoever leaves a petition on a shared machine leaves nothing of it in this tab.
forEachElement<HTMLFormElement>("form[data-forgets]", (form) => {
  form.addEventListener("submit", () => {
    for (const begin of (form.dataset.forgets ?? "").split(" ")) forgetAll(`${begin} `);
  });
});

// Each letter and step under its own address; what was only typed comes back with a word about it.
forEachElement<HTMLElement>("[data-given-back]", (notice) => {
  const form = document.getElementById(notice.dataset.of ?? "");
  if (!(form instanceof HTMLFormElement)) return;
  const key = notice.dataset.under ?? new URL(form.action).pathname;
  const { undo } = keepTyped(form, key);
  form.addEventListener("submit", () => noteSent(key));
  if (!undo) return;
  // What says that the step is empty is not so any more.
  const empty = document.querySelector<HTMLElement>("[data-empty-step]");
  const show = (isBack: boolean) => {
    notice.hidden = !isBack;
    if (empty) empty.hidden = isBack;
  };
  show(true);
  notice.querySelector("button")?.addEventListener("click", () => {
    undo();
    show(false);
  });
});

forEachElement<HTMLElement>("[data-copy]", (part) => {
  // Without https there is no clipboard.
  if (!navigator.clipboard) return;
  const done = part.querySelector<HTMLElement>("[data-copied]");
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", async () => {
    await navigator.clipboard.writeText(part.dataset.copy ?? "");
    if (done) done.textContent = done.dataset.copied ?? "";
  });
});

// A copy on this device, for whoever asks for one, in case the connection breaks.
forEachElement<HTMLElement>("[data-device-draft]", (part) => {
  const form = part.closest("form");
  const box = part.querySelector<HTMLInputElement>("#keep-here");
  const found = part.querySelector<HTMLElement>("[data-found]");
  const told = part.querySelector("[data-found-text]");
  if (!form || !box || !found || !told) return;
  const fields = [
    ...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text]"),
  ];
  const keep = () => {
    const values = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    localStorage.setItem(keptUnder, JSON.stringify({ at: Date.now(), values }));
  };
  const old = readKeptDraft();
  const offers = old !== null && fields.every((field) => field.value === "");
  part.hidden = false;
  // While the old text is only offered, nothing new is written over it unasked.
  box.checked = old !== null && !offers;
  if (offers) {
    const at = new Date(old.at).toLocaleTimeString(language(), { timeStyle: "short" });
    told.textContent = (found.dataset.found ?? "").replace("%", at);
    found.hidden = false;
    // Offered above the empty boxes that it would fill.
    form.prepend(found);
  }
  form.addEventListener("input", ({ target }) => {
    if (box.checked) keep();
    else if (target === box) localStorage.removeItem(keptUnder);
  });
  const choose = (selector: string, act: () => void) =>
    found.querySelector(selector)?.addEventListener("click", () => {
      found.hidden = true;
      act();
    });
  choose("[data-use]", () => {
    box.checked = true;
    for (const field of fields) {
      field.value = old?.values[field.name] ?? "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    fields[0]?.focus();
  });
  choose("[data-forget]", () => {
    localStorage.removeItem(keptUnder);
    fields[0]?.focus();
  });
});

type Challenge = {
  readonly parameters: Readonly<Record<"nonce" | "salt" | "keyPrefix", string>> & {
    readonly cost: number;
    readonly keyLength: number;
  };
};
const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Tries numbers until one gives the key that the server asks for; the work is the point of it. */
async function solveChallenge({ parameters }: Challenge): Promise<string> {
  const nonce = bytesOf(parameters.nonce);
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  const { cost: iterations, keyLength } = parameters;
  const rules = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(parameters.salt), iterations };
  for (let counter = 0; ; counter += 1) {
    new DataView(password.buffer).setUint32(nonce.length, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits(rules, key, keyLength * 8);
    const derivedKey = hexOf(new Uint8Array(bits));
    if (derivedKey.startsWith(parameters.keyPrefix)) return JSON.stringify({ counter, derivedKey });
  }
}

// Begun while the letter is read over. Whoever is faster waits a little, and never for long: a letter
// without the sum is sent all the same.
const patienceMilliseconds = 30_000;
forEachElement<HTMLFormElement>("form[data-proves]", (form) => {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const status = form.querySelector<HTMLElement>("[data-proof-status]");
  const proof = field("proof");
  if (!proof) return;
  // Some browsers bring back what stood there before a reload, which fits no new sum.
  proof.value = "";
  // Without https there is no crypto.subtle, and this fails at once.
  const working = (async () => solveChallenge(JSON.parse(field("challenge")?.value ?? "")))()
    .then((found) => {
      proof.value = found;
    })
    .catch(() => undefined);
  let sending = false;
  form.addEventListener("submit", (event) => {
    if (proof.value !== "") return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    if (status) status.textContent = status.dataset.text ?? "";
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
    Promise.race([working, patience]).then(() => form.submit());
  });
});
