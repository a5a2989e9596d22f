/** What public forms gain from script: a counter, a copy of what was typed, the list of chosen files. */
const dayMilliseconds = 86_400_000;
const language = document.documentElement.lang;
const each = <E extends HTMLElement>(selector: string, act: (element: E) => void) =>
  document.querySelectorAll<E>(selector).forEach(act);

each<HTMLElement>("[data-error-summary]", (summary) => summary.focus());

each<HTMLElement>("[data-print]", (button) => {
  button.hidden = false;
  button.onclick = () => print();
});

each<HTMLElement>("[data-character-count]", (line) => {
  const box = document.getElementById(line.dataset.for ?? "");
  if (!(box instanceof HTMLTextAreaElement)) return;
  const show = () => {
    const left = Number(line.dataset.max) - box.value.length;
    const words = (left < 0 ? line.dataset.overText : line.dataset.leftText) ?? "";
    line.textContent = words.replace("%", Math.abs(left).toLocaleString(language));
    line.toggleAttribute("data-over", left < 0);
  };
  box.addEventListener("input", show);
  show();
});

const sizeOf = ({ size }: File) =>
  size < 1_048_576
    ? `${Math.ceil(size / 1024)} KB`
    : `${(size / 1_048_576).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;

each<HTMLInputElement>("[data-file-field]", (field) => {
  const list = document.querySelector<HTMLElement>(`[data-file-list-for="${field.id}"]`);
  field.addEventListener("change", () => {
    const lines = [...(field.files ?? [])].map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} (${sizeOf(file)})`;
      return line;
    });
    if (!list) return;
    list.hidden = lines.length === 0;
    list.replaceChildren(`${list.dataset.heading ?? ""}:`, ...lines);
  });
});

// A copy in this browser, for when the connection breaks before the server has the text.
each<HTMLFormElement>("form[data-keep]", (form) => {
  const place = form.dataset.keep ?? "";
  const boxes = [...form.querySelectorAll<HTMLTextAreaElement>("textarea, input[type=text]")];
  const kept = JSON.parse(localStorage.getItem(place) ?? "{}");
  if (kept.at > Date.now() - dayMilliseconds && boxes.every((box) => box.value === ""))
    for (const box of boxes) {
      box.value = kept[box.name] ?? "";
      box.dispatchEvent(new Event("input"));
    }
  form.addEventListener("input", () => {
    const values = Object.fromEntries(boxes.map((box) => [box.name, box.value]));
    localStorage.setItem(place, JSON.stringify({ ...values, at: Date.now() }));
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
async function solved({ parameters }: Challenge): Promise<string> {
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
each<HTMLFormElement>("form[data-proves]", (form) => {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const status = form.querySelector<HTMLElement>("[data-proof-status]");
  const proof = field("proof");
  if (!proof) return;
  // Without https there is no crypto.subtle, and this fails at once.
  const working = (async () => solved(JSON.parse(field("challenge")?.value ?? "")))()
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

each<HTMLFormElement>("form[data-sends]", (form) => {
  form.addEventListener("submit", () => localStorage.removeItem(form.dataset.sends ?? ""));
});
