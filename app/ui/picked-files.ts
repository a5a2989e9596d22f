/** What was chosen in a file field: shown with a picture, taken out again, photos made smaller. */
import { wordsOf } from "./file-words.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

type Picked = { readonly original: File; file: File };
export type PickedFiles = {
  /** Adds what stands in this field; a field for one file keeps the last. */
  readonly take: (from: HTMLInputElement) => void;
  /** Resolves when nothing is being made smaller any more. */
  readonly settled: () => Promise<void>;
};

const known = new WeakMap<HTMLElement, PickedFiles>();

/** What was chosen in this box; the same for as long as the page stands. */
export function pickedIn(box: HTMLElement, field: HTMLInputElement): PickedFiles {
  const found = known.get(box) ?? collect(box, field);
  known.set(box, found);
  return found;
}

function collect(box: HTMLElement, field: HTMLInputElement): PickedFiles {
  const status = box.querySelector<HTMLElement>("[data-file-status]");
  const { shrinking } = wordsOf(box);
  let picked: Picked[] = [];
  let work = Promise.resolve();
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const put = () => {
    const carrier = new DataTransfer();
    for (const { file } of picked) carrier.items.add(file);
    field.files = carrier.files;
    showList(box, picked, (gone) => {
      picked = picked.filter((one) => one !== gone);
      put();
      field.focus();
    });
  };
  const shrinkAll = async (added: readonly Picked[]) => {
    say(shrinking);
    // One after the other: a photo takes fifty megabytes while it is open.
    for (const one of added) one.file = await shrinkPhoto(one.original);
    put();
    say("");
  };
  const take = (from: HTMLInputElement) => {
    const added = [...(from.files ?? [])].map((file) => ({ original: file, file }));
    if (from !== field) from.value = "";
    if (added.length > 0) picked = field.multiple ? [...picked, ...added] : added.slice(-1);
    put();
    if (field.accept.includes("image/")) work = work.then(() => shrinkAll(added));
  };
  field.form?.addEventListener("reset", () => {
    picked = [];
    put();
  });
  return { take, settled: () => work };
}

function showList(
  box: HTMLElement,
  picked: readonly Picked[],
  remove: (gone: Picked) => void,
): void {
  const list = box.querySelector<HTMLElement>("[data-file-list-for]");
  if (!list) return;
  const { chosen } = wordsOf(box);
  list.hidden = picked.length === 0;
  const lines = document.createElement("ul");
  lines.append(...picked.map((one) => lineOf(box, one, () => remove(one))));
  list.replaceChildren(`${chosen}:`, lines);
}

function lineOf(box: HTMLElement, { file, original }: Picked, remove: () => void): HTMLElement {
  const words = wordsOf(box);
  const line = document.createElement("li");
  line.className = "mt-2 flex items-center gap-3";
  if (/^image\/(jpeg|png|webp)$/.test(file.type)) line.append(pictureOf(file));
  const told = document.createElement("span");
  told.className = "min-w-0 grow";
  const shrunk = file === original ? "" : `, ${words.shrunk.replace("%", sizeOf(original))}`;
  told.textContent = `${file.name} (${sizeOf(file)}${shrunk})`;
  const press = document.createElement("button");
  press.type = "button";
  press.className =
    "min-h-target shrink-0 cursor-pointer rounded-control px-3 text-sm font-semibold text-navy-700 underline hover:bg-navy-50";
  press.textContent = words.remove;
  press.setAttribute("aria-label", words.removeNamed.replace("%", file.name));
  press.addEventListener("click", remove);
  line.append(told, press);
  return line;
}

function sizeOf({ size }: File): string {
  if (size < 1_048_576) return `${Math.ceil(size / 1024)} KB`;
  const digits = { maximumFractionDigits: 1 };
  return `${(size / 1_048_576).toLocaleString(document.documentElement.lang, digits)} MB`;
}

/** What was chosen, to see that it is the right one; its name stands beside it. */
function pictureOf(file: File): HTMLImageElement {
  const picture = new Image(64, 64);
  picture.alt = "";
  picture.className = "size-16 shrink-0 rounded-control border border-rule object-cover";
  picture.src = URL.createObjectURL(file);
  picture.onload = () => URL.revokeObjectURL(picture.src);
  return picture;
}
