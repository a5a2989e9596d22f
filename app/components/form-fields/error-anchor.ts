import { readMessage } from "#app/domain/text/message.ts";

/** Boxes of a day beside the first, which has the id of the whole field. */
const otherBoxes = ["month", "year"];

/** Where the link of an error leads: to its field, or to the box of a day that is wrong. */
export function anchorOf(name: string, message: string): string {
  const { key, value } = readMessage(message);
  return key.startsWith("forms:day.") && otherBoxes.includes(value) ? `${name}-${value}` : name;
}
