/** Sends a form with files and tells how far it is; what is answered is shown as without script. */
import { type FileWords, type ShowAnswer, wordsOf } from "./file-words.ts";
import { pickedIn } from "./picked-files.ts";

type Sending = { box: HTMLElement; field: HTMLInputElement; show: ShowAnswer };
type Progress = { readonly tell: (text: string, part: number) => void; readonly end: () => void };

const known = new WeakSet<HTMLFormElement>();
/** A voice that reads the page aloud hears of every so many parts of a hundred. */
const spokenStep = 20;

/** From now on the form is sent by script where it carries files. */
export function sendWithProgress(form: HTMLFormElement, sending: Sending): void {
  if (known.has(form)) return;
  known.add(form);
  let busy = false;
  form.addEventListener("submit", async (event) => {
    if (event.defaultPrevented || !sending.field.files?.length) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    try {
      await send(form, event.submitter, sending);
    } finally {
      busy = false;
    }
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, sending: Sending) {
  const { box, field, show } = sending;
  const words = wordsOf(box);
  const progress = showProgress(form, submitter);
  const told = (part: number) =>
    progress.tell(part < 100 ? words.sending.replace("%", `${part} %`) : words.checking, part);
  const ask = async () => {
    progress.tell(words.shrinking, 0);
    await pickedIn(box, field).settled();
    const { address, data } = whatIsSent(form, submitter);
    told(0);
    return { address, answer: await post(address, data, told) };
  };
  const { address, answer } = await ask().finally(progress.end);
  if (!answer?.page || !isPageToShow(answer))
    return sayNotSent(form, submitter, whyNotSent(answer, words));
  if (withoutHash(answer.address) !== withoutHash(address)) return location.assign(answer.address);
  history.replaceState(null, "", answer.address);
  show(answer.page);
  // Where the page stands when the form is answered without script.
  const isAtField = !document.querySelector("[data-error-summary]");
  if (isAtField && document.getElementById(field.id)) location.hash = field.id;
}

/** What was wrong with the form, and that a colleague was faster; both give the form back. */
const givenBack = [409, 422];

/** Any other page would take the place of the form, and with it the chosen files. */
const isPageToShow = ({ status }: Answer) =>
  (status >= 200 && status < 300) || givenBack.includes(status);

const tooLarge = 413;

/** Without an answer the connection broke; the heading of a page of ours says what is the matter. */
function whyNotSent(answer: Answer | null, words: FileWords): string {
  if (answer === null) return words.notSent;
  if (answer.status === tooLarge) return words.tooLarge;
  const heading = answer.page?.querySelector("h1")?.textContent?.trim() ?? "";
  return heading === "" ? words.notTaken : `${words.notTaken} (${heading})`;
}

const withoutHash = (address: string) => new URL(address, location.href).href.split("#")[0];

function whatIsSent(form: HTMLFormElement, submitter: HTMLElement | null) {
  const data = new FormData(form);
  if (!(submitter instanceof HTMLButtonElement)) return { address: form.action, data };
  if (submitter.name !== "") data.append(submitter.name, submitter.value);
  const own = submitter.hasAttribute("formaction");
  return { address: own ? submitter.formAction : form.action, data };
}

type Answer = {
  readonly status: number;
  readonly address: string;
  /** Null where it is none of ours, as the page of a proxy. */
  readonly page: Document | null;
};

/** What answers, or null where nothing came. Only this way tells how much has left. */
function post(address: string, data: FormData, told: (part: number) => void) {
  return new Promise<Answer | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / total) * 100));
    request.upload.onload = () => told(100);
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    request.onload = () => {
      const page: Document | null = request.response;
      const isOurs = page?.querySelector("main") ?? null;
      const { status, responseURL: address } = request;
      resolve({ status, address, page: isOurs && page });
    };
    request.send(data);
  });
}

/** Words and a bar beneath the button that was pressed. */
function showProgress(form: HTMLFormElement, submitter: HTMLElement | null): Progress {
  form.querySelector("[data-not-sent]")?.remove();
  const part = document.createElement("div");
  const words = document.createElement("p");
  const bar = document.createElement("progress");
  words.setAttribute("role", "status");
  words.id = "sending-files";
  bar.max = 100;
  bar.className =
    "mt-1 block h-3 w-full appearance-none overflow-hidden rounded-control border border-navy-200 bg-navy-50 [&::-moz-progress-bar]:bg-navy-700 [&::-webkit-progress-bar]:bg-navy-50 [&::-webkit-progress-value]:bg-navy-700";
  bar.setAttribute("aria-labelledby", words.id);
  part.append(words, bar);
  placeBelow(form, submitter, part);
  form.setAttribute("aria-busy", "true");
  let spoken = "";
  return {
    tell(text, done) {
      bar.value = done;
      const heard = `${text.replace(/\d+/, "")} ${Math.floor(done / spokenStep)}`;
      if (heard === spoken) return;
      spoken = heard;
      words.textContent = text;
    },
    end() {
      part.remove();
      form.removeAttribute("aria-busy");
    },
  };
}

function sayNotSent(form: HTMLFormElement, submitter: HTMLElement | null, text: string) {
  const line = document.createElement("p");
  line.dataset.notSent = "";
  line.setAttribute("role", "alert");
  line.className = "border-l-4 border-red bg-red-50 px-4 py-3 font-semibold text-red-dark";
  placeBelow(form, submitter, line);
  line.textContent = text;
}

function placeBelow(form: HTMLFormElement, submitter: HTMLElement | null, part: HTMLElement) {
  const row = submitter && form.contains(submitter) ? submitter.parentElement : null;
  if (row && row !== form) row.after(part);
  else form.append(part);
}
