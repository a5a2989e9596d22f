import { notFound } from "../kit/refusals.ts";

/** Any address that is no page: said inside the public shell. */
export function loader() {
  throw notFound();
}

export default function Unknown() {
  return null;
}
