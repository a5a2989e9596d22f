import type { Request } from "express";
import { sameText } from "../keys.ts";

/** Whether the request carries the token; never, where none is set. */
export const carriesToken = ({ headers }: Request, token: string | null): boolean =>
  token !== null && sameText(headers.authorization ?? "", `Bearer ${token}`);
