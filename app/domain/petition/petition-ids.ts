/** Numbers that must not be mistaken for each other. */
export type PetitionId = number & { readonly brand: "PetitionId" };
export type AgencyId = number & { readonly brand: "AgencyId" };
export type OfficerId = number & { readonly brand: "OfficerId" };
