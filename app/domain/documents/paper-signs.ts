import { type PaperCode, type PaperName, paperNames } from "./paper-names.ts";

/**
 * The letters of a type in a paper's number: 30/2020/ND-CP, appendix III. Letters have none, nor have
 * forms that are no type of that list.
 */
const typeSigns: { readonly [name in PaperName]?: string } = {
  "forwarding-slip": "PC",
  "notice-of-declining": "TB",
  "notice-of-transfer": "TB",
  "overdue-report": "BC",
  "destruction-record": "BB",
};

/** What stands behind the stroke of a number: type and issuer, or issuer and drafting unit. */
export function signOfPaper(paper: PaperCode, issuer: string, draftingUnit: string): string {
  const type = typeSigns[paperNames[paper]];
  return type ? `${type}-${issuer}` : `${issuer}-${draftingUnit}`;
}
