import { createContext, type ReactNode, use } from "react";
import { type AddressParts, type PetitionPage, staffAddress } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** Where in the staff area a page stands: the address its links begin with, and the province. */
export type StaffPlaceFacts = { readonly base: string; readonly province: string };

const StaffPlaceContext = createContext<StaffPlaceFacts>({ base: "", province: "" });

export function StaffPlace({ facts, children }: { facts: StaffPlaceFacts; children: ReactNode }) {
  return <StaffPlaceContext value={facts}>{children}</StaffPlaceContext>;
}

export const useStaffPlace = () => use(StaffPlaceContext);

/** The address of a petition's page, or of one of the pages of its acts. */
export function usePetitionHref() {
  const { base } = useStaffPlace();
  return (code: string, page: PetitionPage = "petition", parts: AddressParts = {}) =>
    staffAddress(base, page, { code, ...parts });
}

/** The page's title in the browser; after a refused form it begins with the word for error. */
export function StaffTitle({ children, hasError }: { children: string; hasError?: boolean }) {
  const { t } = useTranslation("shell");
  const { province } = useStaffPlace();
  const title = t("title.page", { page: children, province }).trim();
  return <title>{hasError ? t("title.with-error", { title }) : title}</title>;
}
