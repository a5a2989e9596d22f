import { accepted, type RefusalReason, type Result, refused } from "#app/domain/result.ts";

/** A refusal inside a transaction: everything written so far is undone. */
export class RefusalError extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

/** What the work gives, or the refusal that was thrown inside it; any other error goes on. */
export async function catchRefusal<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accepted(await work());
  } catch (error) {
    if (error instanceof RefusalError) return refused(error.reason);
    throw error;
  }
}
