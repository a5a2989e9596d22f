import { expect, test } from "vitest";
import { becomesJpeg, sizeToSend } from "./photo-size.ts";

const jpeg = "image/jpeg";
const png = "image/png";

test.each([
  ["a photo of a telephone", jpeg, 5_200_000, 4000, 3000, [2400, 1800]],
  ["one held upright", jpeg, 5_200_000, 3000, 4000, [1800, 2400]],
  ["a large one that packs well", jpeg, 900_000, 4032, 3024, [2400, 1800]],
  ["a small one that packs badly", jpeg, 2_000_001, 2000, 1500, [2000, 1500]],
  ["a small one", jpeg, 2_000_000, 2400, 1800, null],
  ["screens pasted together", jpeg, 2_500_000, 1080, 9000, [1080, 9000]],
  ["a wide view", jpeg, 6_000_000, 8000, 2000, [4800, 1200]],
  ["a WebP photo", "image/webp", 3_000_000, 4000, 3000, [2400, 1800]],
  ["a picture of a screen", png, 1_900_000, 3840, 2160, null],
  ["a heavy picture of a screen", png, 4_000_000, 3840, 2160, [3840, 2160]],
  ["a small photo of an iPhone", "image/heic", 400_000, 1200, 900, [1200, 900]],
  ["a photo of an iPhone", "image/heif", 1_500_000, 4032, 3024, [2400, 1800]],
] as const)("%s leaves the browser at its size", (_, type, bytes, width, height, sent) => {
  const size = sizeToSend({ type, bytes, width, height });
  expect(size && [size.width, size.height]).toEqual(sent);
});

test("only what telephones save by themselves is rewritten whatever its size", () => {
  expect(["image/heic", "image/heif", jpeg, png, "image/webp"].filter(becomesJpeg)).toEqual([
    "image/heic",
    "image/heif",
  ]);
});
