/** Cookies carry `__Host-` and `Secure` where the public address is https, and neither over http. */
import { parseCookie, stringifySetCookie } from "cookie";

const nameCookie = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export const readCookie = (header: string | null | undefined, name: string, secure: boolean) =>
  parseCookie(header ?? "", { decode: decodeValue })[nameCookie(name, secure)] ?? null;

/** A cookie that this site cannot have written is no cookie. */
function decodeValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

type CookieOptions = {
  readonly secure: boolean;
  /** Seconds; left out, the cookie goes when the browser closes. */
  readonly maxAge?: number;
};

export const writeCookie = (name: string, value: string, { secure, maxAge }: CookieOptions) =>
  stringifySetCookie({
    name: nameCookie(name, secure),
    value,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    ...(maxAge === undefined ? {} : { maxAge }),
  });

export const dropCookie = (name: string, secure: boolean) =>
  writeCookie(name, "", { secure, maxAge: 0 });
