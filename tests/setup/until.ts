const everyMilliseconds = 20;

/** Waits until the condition holds, asked again and again; throws what was waited for after the limit. */
export async function until(
  what: string,
  limitMilliseconds: number,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + limitMilliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((done) => setTimeout(done, everyMilliseconds));
  }
}
