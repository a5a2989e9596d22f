import type { ShowAnswer } from "./file-words.ts";

/**
 * Readies a file field for a person with script: our words stand in the place of the browser's, and what
 * is done with chosen files is loaded when somebody chooses one. With `show`, its form tells how far
 * sending is.
 */
export function startFileBox(box: HTMLElement, show?: ShowAnswer): void {
  const field = box.querySelector<HTMLInputElement>("[data-file-field]");
  if (!field || box.dataset.ready !== undefined) return;
  box.dataset.ready = "";
  const take = async (from: HTMLInputElement) => {
    const { pickedIn } = await import("./picked-files.ts");
    pickedIn(box, field).take(from);
    if (!show || !field.form) return;
    const { sendWithProgress } = await import("./send-files.ts");
    sendWithProgress(field.form, { box, field, show });
  };
  field.addEventListener("change", () => take(field));
  // Chosen before the script came, or brought back by the browser.
  if (field.files?.length) take(field);
  const camera = box.querySelector<HTMLInputElement>("[data-camera]");
  const press = box.querySelector<HTMLButtonElement>("[data-take-photo]");
  if (!camera || !press || !matchMedia("(pointer: coarse)").matches) return;
  press.hidden = false;
  press.addEventListener("click", () => camera.click());
  camera.addEventListener("change", () => take(camera));
}
