import { type ComponentPropsWithRef, useEffect, useRef } from "react";
import { describedBy, Field, type FieldText } from "./field.tsx";
import { startFileBox } from "./file-box.ts";
import { Icon } from "./icon.tsx";
import { useKitWords } from "./kit-words.tsx";

type Native = Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className" | "type">;
export type FileFieldProps = FieldText & Native;

const cameraAccept = "image/jpeg,image/png,image/webp";
const press =
  "inline-flex min-h-target shrink-0 items-center gap-2 rounded-control bg-navy-100 px-4 font-semibold text-navy-900";

/**
 * A file input. Without script it is the browser's own; with script our words stand in its place and
 * the input lies over them unseen, so that keyboard, screen reader and dropping stay the browser's.
 */
export function FileField(props: FileFieldProps) {
  const { label, hint, error, optional, hideLabel, ...native } = props;
  const { fileWords } = useKitWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Pages that are not hydrated start it by their small script.
    if (box.current) startFileBox(box.current);
  }, []);
  const words = fileWords();
  const takesPhotos = native.accept?.includes("image/") ?? false;
  return (
    <Field {...{ id: native.id, label, hint, error, optional, hideLabel }}>
      <div ref={box} data-file-box data-words={JSON.stringify(words)} className="group/files">
        <div
          className={`relative rounded-control border border-dashed bg-mist p-3 text-sm text-ink-2 hover:border-navy-700 group-data-ready/files:has-[input:focus-visible]:outline-3 group-data-ready/files:has-[input:focus-visible]:outline-offset-2 group-data-ready/files:has-[input:focus-visible]:outline-navy-700 ${error ? "border-2 border-solid border-red" : "border-ink-2"}`}
        >
          <input
            {...native}
            type="file"
            data-file-field
            className="block w-full cursor-pointer file:mr-3 file:min-h-target file:cursor-pointer file:rounded-control file:border-0 file:bg-navy-100 file:px-4 file:font-semibold file:text-navy-900 group-data-ready/files:absolute group-data-ready/files:inset-0 group-data-ready/files:h-full group-data-ready/files:opacity-0"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy({ id: native.id, hint, error })}
          />
          <div
            aria-hidden="true"
            className="hidden flex-wrap items-center gap-x-3 group-data-ready/files:flex"
          >
            <span className={press}>{words.choose}</span>
            <span className="pointer-coarse:hidden">{words.drop}</span>
          </div>
        </div>
        {takesPhotos && (
          <>
            <button
              type="button"
              data-take-photo
              hidden
              className={`mt-3 cursor-pointer ${press} [&[hidden]]:hidden`}
            >
              <Icon name="camera" />
              {words.photo}
            </button>
            <input type="file" data-camera hidden accept={cameraAccept} capture="environment" />
          </>
        )}
        <div data-file-list-for={native.id} aria-live="polite" className="mt-3" hidden />
        <p data-file-status role="status" className="text-sm text-ink-2" />
      </div>
    </Field>
  );
}
