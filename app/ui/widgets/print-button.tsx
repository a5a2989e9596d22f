import { Button } from "../button.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** Opens the browser's print dialog; without script it is not there, and the browser's menu is. */
export function PrintButton({ text }: { text: string }) {
  const hydrated = useHydrated();
  return (
    <Button
      type="button"
      variant="secondary"
      icon="printer"
      hidden={!hydrated}
      onClick={() => window.print()}
    >
      {text}
    </Button>
  );
}
