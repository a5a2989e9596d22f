import { anchorOf } from "./error-anchor.ts";
import { useFormMessage } from "./use-form-message.ts";

/** What was sent in a form that was refused, and what is wrong with it. */
export type Problems = {
  readonly values: { readonly [name: string]: string };
  readonly errors: { readonly [name: string]: string };
};

/** What a form shows again after it was refused: the words of each error, and what was typed. */
export function useProblems(problems: Problems | undefined | null) {
  const say = useFormMessage();
  const errors = problems?.errors ?? {};
  return {
    summary: Object.entries(errors).map(([name, message]) => ({
      id: anchorOf(name, message),
      text: say(message),
    })),
    errorOf: (name: string) => (errors[name] ? say(errors[name]) : undefined),
    /** The typed value, or the stored one where nothing was sent yet. */
    typedOr: (name: string, stored = "") => (problems ? (problems.values[name] ?? "") : stored),
  };
}

export type FormFields = ReturnType<typeof useProblems>;
