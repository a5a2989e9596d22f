import { useKitWords } from "./kit-words.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Props = { id: string; text: string; prefix?: string | undefined };

/** The message at a control; a screen reader hears the prefix before it. */
export function ErrorText({ id, text, prefix }: Props) {
  const words = useKitWords();
  return (
    <p id={id} className="mb-2 whitespace-pre-line font-semibold text-red">
      <VisuallyHidden>{prefix ?? words.errorPrefix} </VisuallyHidden>
      {text}
    </p>
  );
}
