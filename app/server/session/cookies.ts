/** Cookies carry `__Host-` and `Secure` where the public address is https, and neither over http. */

const named = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export function readCookie(header: string | null | undefined, name: string, secure: boolean) {
  for (const part of (header ?? "").split(";")) {
    const [key, ...rest] = part.trim().split("=");
    if (key === named(name, secure)) return decoded(rest.join("="));
  }
  return null;
}

/** What no page of ours has written counts as not there. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

type CookieOptions = {
  readonly secure: boolean;
  /** Seconds; left out, the cookie goes when the browser closes. */
  readonly maxAge?: number;
};

export function writeCookie(name: string, value: string, { secure, maxAge }: CookieOptions) {
  return [
    `${named(name, secure)}=${encodeURIComponent(value)}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    ...(secure ? ["Secure"] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join("; ");
}

export const dropCookie = (name: string, secure: boolean) =>
  writeCookie(name, "", { secure, maxAge: 0 });
