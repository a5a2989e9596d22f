import type { ComponentPropsWithRef } from "react";
import { Link } from "react-router";

export type AnchorProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  href: string;
  /** Leave the router out: files, feeds, another language. */
  reload?: boolean;
};

/** A link inside the site goes through the router where the page is hydrated, others do not. */
export function Anchor({ href, reload, ...rest }: AnchorProps) {
  const inside = /^[/?]/.test(href) && !href.startsWith("//");
  if (!inside || reload) return <a href={href} {...rest} />;
  return <Link to={href} {...rest} />;
}
