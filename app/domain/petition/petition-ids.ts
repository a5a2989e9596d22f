/** Numbers that must not be mistaken for each other. */
export type PetitionId = number & { readonly brand: "PetitionId" };
export type AgencyId = number & { readonly brand: "AgencyId" };
export type DivisionId = number & { readonly brand: "DivisionId" };
export type OfficerId = number & { readonly brand: "OfficerId" };
