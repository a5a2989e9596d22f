/** How the browser came to this page; null where it does not say so. */
export function navigationType(): PerformanceNavigationTiming["type"] | null {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : null;
}
