import type { Point } from "#app/domain/petition/petition.ts";

/** Points with their places: two may say the same, so the place is what tells them apart. */
export const numberedPoints = (points: readonly Point[]) =>
  points.map((point, place) => ({ point, place }));
