import { type ComponentPropsWithRef, createContext, useContext } from "react";
import { Link } from "react-router";

export type AnchorProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  href: string;
  /** Leave the router out: files, feeds, another language. */
  reload?: boolean;
};

/** Whether the page has the scripts by which a link can be followed without loading a new page. */
export const FollowsByScript = createContext(false);

/** A link inside the site goes through the router where the page is hydrated, others do not. */
export function Anchor({ href, reload, ...rest }: AnchorProps) {
  const byScript = useContext(FollowsByScript);
  const inside = /^[/?]/.test(href) && !href.startsWith("//");
  if (!byScript || !inside || reload) return <a href={href} {...rest} />;
  return <Link to={href} {...rest} />;
}
