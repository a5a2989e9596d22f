/**
 * What is typed into a form and not sent yet, kept in this tab alone and given back when the form is
 * opened again as it was: after a reload, a lost cookie, the back button.
 * Passwords, files and hidden fields are never kept, and closing the tab removes everything.
 */
import { navigationType } from "./navigation-type.ts";

type Values = Readonly<Record<string, string>>;
/** Of a form: as it was given and as it stands. */
type Kept = { readonly given: Values; readonly typed: Values };
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const prefix = "hoi-am-typed ";
const notKept = ["hidden", "password", "file", "submit", "button", "reset", "image"];
const secret = "one-time-code";
const isChosen = ({ type }: Field) => type === "radio" || type === "checkbox";

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>("input[name], textarea[name], select[name]")].filter(
    (field) =>
      !notKept.includes(field.type) &&
      field.dataset.notKept === undefined &&
      field.autocomplete !== secret,
  );
const nameOf = (field: Field) => (isChosen(field) ? `${field.name}=${field.value}` : field.name);

const standsIn = (field: Field) =>
  isChosen(field) ? String((field as HTMLInputElement).checked) : field.value;

function givenTo(field: Field): string {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
  }
  if (!isChosen(field)) return field.defaultValue;
  return String((field as HTMLInputElement).defaultChecked);
}

const valuesOf = (form: HTMLFormElement, read: (field: Field) => string): Values =>
  Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), read(field)]));

const same = (one: Values, other: Values) =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? "null");
  } catch {
    return null;
  }
}

/** A tab that is full or may not keep anything goes on without a copy. */
function write(key: string, kept: Kept) {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    forget(key);
  }
}

/** Removes every copy whose key begins so. */
export function forgetAll(begin: string) {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix + begin)) sessionStorage.removeItem(name);
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}

const lastSent = "hoi-am-last-sent";

/** Notes which form was sent last, until the next page says whether it is done. */
export function noteSent(key: string) {
  try {
    sessionStorage.setItem(lastSent, key);
  } catch {
    // Then there is no copy either.
  }
}

/** The key of the form that was sent before this page, once. */
export function takeSent(): string | null {
  try {
    const key = sessionStorage.getItem(lastSent);
    sessionStorage.removeItem(lastSent);
    return key;
  } catch {
    return null;
  }
}

export function forget(key: string) {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}

/** Puts a text where it stood; whatever listens to the field hears of it as of typing. */
function put(field: Field, value: string) {
  if (standsIn(field) === value) return;
  if (isChosen(field)) return field.click();
  // By the element's own setter, past a library that watches the property.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
}

function putAll(form: HTMLFormElement, values: Values) {
  for (const field of fieldsOf(form)) {
    const value = values[nameOf(field)];
    // Of a group of choices the chosen one is pressed; the others follow.
    if (value !== undefined && !(field.type === "radio" && value === "false")) put(field, value);
  }
}

type Keeping = {
  /** Undoes what was given back; null where nothing was. */
  readonly undo: (() => void) | null;
  /** Keeps no more; what was kept stays. */
  readonly stop: () => void;
};

/** What was typed into fields that are given as they were then; a field that changed meanwhile stays. */
const typedSince = ({ given, typed }: Kept, now: Values): Values =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) => given[name] === now[name] && value !== given[name],
    ),
  );

/** The browser itself fills a form again that it went back to or that it loaded again. */
const cameAnew = () => (navigationType() ?? "navigate") === "navigate";

/** Without what stands there otherwise already: somebody typed before this script ran. */
const notOver = (standing: Values, given: Values, back: Values): Values =>
  Object.fromEntries(
    Object.entries(back).filter(
      ([name, value]) => standing[name] === given[name] || standing[name] === value,
    ),
  );

/**
 * Keeps the form under the key while it is typed into, and gives back what was typed into each field that
 * is given as it was then. A form that a page itself gives back as it was typed is still not sent: its
 * copy stays for the form as it was given at first. A copy of which nothing fits any more is dropped.
 */
export function keepTyped(form: HTMLFormElement, key: string): Keeping {
  const given = valuesOf(form, givenTo);
  const kept = read(key);
  const refused = kept !== null && !same(kept.given, given) && same(kept.typed, given);
  const standing = valuesOf(form, standsIn);
  const back = kept === null || refused ? {} : notOver(standing, given, typedSince(kept, given));
  const fits = Object.keys(back).length > 0;
  if (kept !== null && !fits && !refused) forget(key);
  const first = refused ? kept.given : given;
  const keep = () => write(key, { given: first, typed: valuesOf(form, standsIn) });
  if (fits) putAll(form, back);
  else if (!same(standing, given) && cameAnew()) keep();
  for (const event of ["input", "change"]) form.addEventListener(event, keep);
  const stop = () => {
    for (const event of ["input", "change"]) form.removeEventListener(event, keep);
  };
  if (!fits) return { undo: null, stop };
  const undo = () => {
    putAll(form, given);
    forget(key);
  };
  return { undo, stop };
}
