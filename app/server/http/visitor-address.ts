/** What of a network address counts: one person's IPv6 network is as good as one address. */
import ipaddr from "ipaddr.js";

const householdBits = 64;

const parseAddress = (address: string | undefined) =>
  address !== undefined && ipaddr.isValid(address) ? ipaddr.process(address) : null;

/**
 * What visitors are counted by: the IPv4 address, also where it is written inside an IPv6 one, or
 * the first 64 bits of an IPv6 address, which every home and telephone gets for itself.
 */
export function visitorKey(address: string | undefined): string {
  const known = parseAddress(address);
  if (known === null) return "";
  if (known instanceof ipaddr.IPv4) return known.toString();
  const network = known.toByteArray().slice(0, householdBits / 8);
  return `${Buffer.from(network).toString("hex")}/${householdBits}`;
}

/** Whether the address lies in one of the networks; what is no network (CIDR) matches nothing. */
export function isWithinNetworks(address: string | undefined, networks: readonly string[]) {
  const known = parseAddress(address);
  if (known === null) return false;
  return networks.some((network) => {
    if (!ipaddr.isValidCIDR(network)) return false;
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === known.kind() && known.match(base, bits);
  });
}
