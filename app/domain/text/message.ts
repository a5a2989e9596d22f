const separator = "|";

/** A message whose sentence holds a value: its locale key, then the value after a stroke. */
export function messageAbout(key: string, value: string): string {
  return `${key}${separator}${value}`;
}

/** The locale key of a form's message, and the value for {{value}} where the sentence holds one. */
export function readMessage(message: string): { key: string; value: string } {
  const end = message.indexOf(separator);
  if (end < 0) return { key: message, value: "" };
  return { key: message.slice(0, end), value: message.slice(end + 1) };
}
