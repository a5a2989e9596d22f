import type { EmailState } from "#app/domain/petition/email-proof.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, number, pick, type SelectedRow, select, text } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { readEvent } from "../history/read-event.ts";
import { historyRows, senderRow } from "./native-rows.ts";

const contact = select("p", pick(tables.Petition, "language"), {
  // Whoever reads the address did not send the petition.
  email: text(`CASE WHEN s."emailState" = 'disowned' THEN '' ELSE COALESCE(s."email", '') END`),
  // Whoever cannot be called is reached by the one who sent it in his place.
  phone: text(`COALESCE(NULLIF(s."phone", ''), s."helperPhone", '')`),
});
export type SenderContact = SelectedRow<typeof contact>;

/** How the sender can be told; the name is not needed for that. */
export async function findSenderContact(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<SenderContact> {
  const row = await askFirst(
    handle,
    contact,
    `FROM "Petition" p LEFT JOIN "Sender" s ON s."petitionId" = p."id" WHERE p."id" = $1`,
    petitionId,
  );
  if (row === null) throw new Error("a message about no petition");
  return row;
}

const waysToReach = ["email", "phone", "helperPhone", "postalAddress", "address"] as const;
type WaysToReach = { readonly [W in (typeof waysToReach)[number]]: string };

const waysIn = (from: WaysToReach): WaysToReach => {
  const { email, phone, helperPhone, postalAddress, address } = from;
  return { email, phone, helperPhone, postalAddress, address };
};

/**
 * How the sender was reached before what was changed of it since this instant, and how he is now; null
 * where nothing was changed, where there was no way before, and where the sender was erased.
 */
export async function findFormerContact(
  handle: Reader | Transaction,
  petitionId: number,
  since: string,
): Promise<{ readonly before: WaysToReach; readonly now: WaysToReach } | null> {
  const sender = await senderRow(handle, petitionId);
  if (sender === null) return null;
  const rows = await historyRows(handle, petitionId);
  const changed = rows
    .filter(({ at }) => at >= since)
    .flatMap((row) => {
      const event = readEvent(row);
      if (event?.type === "ContactChanged") return [event.contact?.before ?? {}];
      return event?.type === "IntakeCorrected" ? [event.sender?.before ?? {}] : [];
    });
  // The earliest change of a way says what stood there before all of them.
  const before: Partial<WaysToReach> = Object.assign({}, ...changed.reverse());
  if (!waysToReach.some((way) => before[way] !== undefined)) return null;
  const stood = waysIn({ ...sender, ...before });
  return Object.values(stood).some((way) => way !== "")
    ? { before: stood, now: waysIn(sender) }
    : null;
}

/** The whole sender; whoever shows it to staff records that it was opened. */
export const findSender = (handle: Reader | Transaction, petitionId: number) =>
  senderRow(handle, petitionId);

/** The contact by which the sender can be reached: an address that its reader disowned is none. */
export async function findReachableSender(handle: Reader | Transaction, petitionId: number) {
  const sender = await senderRow(handle, petitionId);
  return sender?.emailState === "disowned" ? { ...sender, email: "" } : sender;
}

const proof = select("s", pick(tables.Sender, "petitionId", "email", "emailState"), {
  code: text(`p."code"`),
  phone: text(`COALESCE(NULLIF(s."phone", ''), s."helperPhone", '')`),
  receivingUnitId: number(`p."receivingUnitId"`),
});

/** The e-mail address of a petition and what its reader has said of it; null where there is none. */
export async function findEmailState(handle: Reader | Transaction, code: string) {
  const row = await askFirst(
    handle,
    proof,
    `FROM "Petition" p JOIN "Sender" s ON s."petitionId" = p."id"
     WHERE p."code" = $1 AND s."email" <> ''`,
    code,
  );
  return row && { ...row, emailState: row.emailState as EmailState };
}

const ways = ["phone", "email", "address", "postalAddress"] as const;

/** Whether the same person sent both: under one name, and reached in one way. */
export async function isSameSender(handle: Reader | Transaction, one: number, other: number) {
  const [first, second] = [await findSender(handle, one), await findSender(handle, other)];
  if (first === null || second === null || first.nameSortKey !== second.nameSortKey) return false;
  return ways.some((way) => first[way] !== "" && first[way] === second[way]);
}
