/**
 * A page needs its own routes alone, while the framework prepares every route of the app for each
 * page: about a quarter of a staff page's time. The lists that it prepares from are private to the
 * framework; this is the only file that cuts them down. Read in react-router 7.18.4.
 */
import type { EntryContext } from "react-router";

/** Returns the context with the matched routes alone. A page's scripts load the others by themselves. */
export function keepOwnRoutes(entry: EntryContext): EntryContext {
  const matched = entry.staticHandlerContext.matches.map(({ route }) => route.id);
  const own = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(matched.flatMap((id) => (id in all ? [[id, all[id] as T]] : [])));
  return {
    ...entry,
    manifest: { ...entry.manifest, routes: own(entry.manifest.routes) },
    routeModules: own(entry.routeModules),
    branches: entry.branches.filter(({ routesMeta }) =>
      routesMeta.every(({ route }) => matched.includes(route.id)),
    ),
  };
}
