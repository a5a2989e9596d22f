import type { Petition } from "#app/domain/petition/petition.ts";
import { openSecretWays, type SecretWay } from "#app/domain/petition/secret-way.ts";
import type { Context } from "../../context.ts";
import { findReachableSender } from "../../persistence/petition/sender-reading.ts";

/** How a new secret can reach the sender of a petition that this officer sees; of the contact nothing else is told. */
export async function secretWaysOf(
  { database }: Context,
  { id }: Pick<Petition, "id">,
): Promise<readonly SecretWay[]> {
  const sender = await findReachableSender(database.read, id);
  return openSecretWays(sender ?? { email: "", postalAddress: "", address: "" });
}
