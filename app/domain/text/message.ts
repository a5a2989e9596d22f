const separator = "|";

/** A message whose sentence holds values: its locale key, then each value after a stroke. */
export function messageAbout(key: string, ...values: readonly string[]): string {
  return [key, ...values].join(separator);
}

/** The locale key of a form's message, and what its sentence holds: all as one, or each by itself. */
export function readMessage(message: string) {
  const [key = "", ...values] = message.split(separator);
  const [first = "", second = ""] = values;
  return { key, value: values.join(separator), first, second };
}
