export type DatabaseKind = "sqlite" | "postgresql";

/** Which database an address names: `file:…` is SQLite, `postgres://…` is PostgreSQL. */
export function databaseKind(url: string): DatabaseKind {
  if (url.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  throw new Error("DATABASE_URL must begin with file: or postgres://");
}

export const databasePath = (url: string) => url.replace(/^file:/, "");
