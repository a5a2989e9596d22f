import { expect, test } from "vitest";
import type { PaperCode } from "./paper-names.ts";
import { signOfPaper } from "./paper-signs.ts";

test.each<[PaperCode, string]>([
  ["phieu-chuyen", "PC-VP"],
  ["thong-bao-decline", "TB-VP"],
  ["thong-bao-transfer", "TB-VP"],
  ["danh-sach-qua-han", "BC-VP"],
  ["thong-bao-guide", "VP-KSTTHC"],
  ["phieu-trinh", "VP-KSTTHC"],
  ["van-ban-tra-loi", "VP-KSTTHC"],
  ["cong-van-don-doc", "VP-KSTTHC"],
  ["thu-xin-loi", "VP-KSTTHC"],
])("the number of %s ends with %s", (paper, sign) => {
  expect(signOfPaper(paper, "VP", "KSTTHC")).toBe(sign);
});
