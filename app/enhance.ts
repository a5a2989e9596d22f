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

each<HTMLFormElement>("form[data-sends]", (form) => {
  form.addEventListener("submit", () => localStorage.removeItem(form.dataset.sends ?? ""));
});
