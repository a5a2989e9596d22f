import { useTranslation } from "#app/i18n/use-translation.ts";

/** The last part of the address of each list of tasks. */
export const taskPages = {
  call: { list: "calls", one: "call" },
  letter: { list: "letters", one: "letter" },
} as const;

export type TaskChannel = keyof typeof taskPages;

/** What someone is to be told, in a few words. */
export function useTaskName() {
  const { t } = useTranslation("tasks");
  return (template: string) => t(`about.${template}` as "about.answered");
}
