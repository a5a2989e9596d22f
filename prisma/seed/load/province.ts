export type Unit = { readonly id: number; readonly name: string };

/** What the province holds that petitions point to. */
export type Province = {
  readonly office: Unit;
  readonly agencies: readonly Unit[];
  readonly communes: readonly Unit[];
  readonly places: readonly Unit[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly officers: readonly number[];
};
