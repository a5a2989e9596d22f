/** What a letter lacks of its sender: 20/2008/ND-CP art. 7, the same on paper, by phone and by data message. */
export const senderGaps = [
  "name",
  "organizationName",
  "representative",
  "address",
  "contact",
] as const;
export type SenderGap = (typeof senderGaps)[number];

type Given = {
  readonly senderType: string;
  readonly name: string;
  readonly organizationName: string;
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
  readonly postalAddress: string;
  readonly helperPhone: string;
};

/** Name, address, and a phone number or postal address; of an organisation also who represents it. */
export function gapsOfSender(sender: Given): readonly SenderGap[] {
  const byOrganization = sender.senderType === "organization";
  const isOpen: Readonly<Record<SenderGap, boolean>> = {
    name: sender.senderType === "individual" && sender.name === "",
    organizationName: byOrganization && sender.organizationName === "",
    representative: byOrganization && sender.representative === "",
    address: sender.address === "",
    contact: [sender.phone, sender.postalAddress, sender.helperPhone].every((one) => one === ""),
  };
  return senderGaps.filter((gap) => isOpen[gap]);
}
