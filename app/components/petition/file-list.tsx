import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

export type ListedFile = {
  id: string | number;
  name: string;
  /** In bytes. */
  size: number;
  href?: string;
};

type Props = {
  files: readonly ListedFile[];
  /** Name of the submit button that removes a file, its value is the file's id. */
  removeName?: string;
};

const KILOBYTE = 1024;

/** Files with their sizes; inside a form, each with its own button to remove it. */
export function FileList({ files, removeName }: Props) {
  const { t } = useTranslation("shell");
  const size = useSizeWords();
  if (files.length === 0) return <p className="text-ink-2">{t("file.none")}</p>;
  return (
    <ul className="grid gap-2">
      {files.map((file) => (
        <li
          key={file.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-control border border-rule bg-white px-3 py-2"
        >
          <span className="flex min-w-0 items-center gap-2">
            <Icon name="file" />
            <span className="min-w-0 break-all">
              {file.href ? (
                <Anchor href={file.href} reload>
                  {file.name}
                </Anchor>
              ) : (
                file.name
              )}
              <span className="text-sm whitespace-nowrap text-ink-2"> ({size(file.size)})</span>
            </span>
          </span>
          {removeName && (
            <Button variant="quiet" compact name={removeName} value={file.id} formNoValidate>
              <span aria-hidden="true">{t("word.delete")}</span>
              <VisuallyHidden>{t("form.remove-file", { name: file.name })}</VisuallyHidden>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Bytes as people read them, with the decimal mark of the language. */
function useSizeWords() {
  const { t, i18n } = useTranslation("shell");
  return (bytes: number): string => {
    const kilobytes = bytes / KILOBYTE;
    const format = (amount: number, digits: number) =>
      amount.toLocaleString(i18n.language, { maximumFractionDigits: digits });
    return kilobytes < KILOBYTE
      ? t("file.kilobytes", { amount: format(Math.max(1, kilobytes), 0) })
      : t("file.megabytes", { amount: format(kilobytes / KILOBYTE, 1) });
  };
}
