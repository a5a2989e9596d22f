/** A word that nobody writes: where it is seen on a public page, something private got out. */
export const canary = (where: string) => `zq${where}zq`;
