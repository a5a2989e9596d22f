import type { Point } from "#app/domain/petition/petition.ts";

/** Points with their places: two may say the same, so the place is what tells them apart. */
export const numberedPoints = (points: readonly Point[]) =>
  points.map((point, place) => ({ point, place }));

/** The same of what one share answers: its own points with their numbers, or all where none are its own. */
export const ownNumberedPoints = (points: readonly Point[], ownPoints: readonly number[]) =>
  numberedPoints(points).filter(({ place }) => ownPoints.length === 0 || ownPoints.includes(place));
