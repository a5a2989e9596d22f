/**
 * What is typed into a form and not sent yet, kept in this tab alone and given back when the form is
 * opened again as it was: after a reload, a lost cookie, the back button.
 * Passwords, files and hidden fields are never kept, and closing the tab removes everything.
 */
type Values = Readonly<Record<string, string>>;
/** Of a form: as it was given and as it stands. */
type Kept = { readonly given: Values; readonly typed: Values };
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const prefix = "hoi-am-typed ";
const notKept = ["hidden", "password", "file", "submit", "button", "reset", "image"];
const isChosen = ({ type }: Field) => type === "radio" || type === "checkbox";

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>("input[name], textarea[name], select[name]")].filter(
    (field) => !notKept.includes(field.type) && field.dataset.notKept === undefined,
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

/**
 * Keeps the form under the key while it is typed into. Returns how to undo what was given back, or null
 * where nothing was: there was no copy, or the form is given otherwise than when the copy was made.
 */
export function keepTyped(form: HTMLFormElement, key: string): (() => void) | null {
  const given = valuesOf(form, givenTo);
  const kept = read(key);
  const keep = () => write(key, { given, typed: valuesOf(form, standsIn) });
  const fits = kept !== null && same(kept.given, given) && !same(kept.typed, given);
  if (kept !== null && !fits) forget(key);
  if (fits) putAll(form, kept.typed);
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  if (!fits) return null;
  return () => {
    putAll(form, given);
    forget(key);
  };
}
