/**
 * The number of a petition in the register of the unit that received it: without gaps per year
 * and unit, starting at 1. It is no document number; those are given by the registry.
 */
export type RegisterNumber = { year: number; unitCode: string; number: number };

const writtenNumber = /^([1-9]\d{0,8})\/(\d{4})\/([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)$/;

/** As it is printed and searched for: 214/2026/VP. */
export function formatRegisterNumber({ year, unitCode, number }: RegisterNumber): string {
  return `${number}/${year}/${unitCode}`;
}

/** Reads what formatRegisterNumber wrote, with spaces allowed; null for anything else. */
export function parseRegisterNumber(text: string): RegisterNumber | null {
  const match = writtenNumber.exec(text.replaceAll(/\s/g, ""));
  const [, number, year, unitCode] = match ?? [];
  if (!number || !year || !unitCode) return null;
  return { year: Number(year), unitCode, number: Number(number) };
}

const numberOfYear = /^\d{1,9}\/\d{4}$/;

/** Reads a whole number, or one without its book, which is then of this one; null for anything else. */
export function readRegisterNumber(typed: string, ownCode: string): RegisterNumber | null {
  const compact = typed.replaceAll(/\s/g, "");
  return parseRegisterNumber(numberOfYear.test(compact) ? `${compact}/${ownCode}` : compact);
}
