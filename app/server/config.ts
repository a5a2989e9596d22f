/** The only reader of the environment. What is missing in production is named, and nothing starts. */
import { existsSync } from "node:fs";
import path from "node:path";
import ipaddr from "ipaddr.js";
import { type DiskLimits, usualDiskLimits } from "#app/domain/administration/disk-room.ts";
import { withoutSignsAtEnd } from "#app/domain/text/signs-at-end.ts";

export type MailSettings =
  | { readonly channel: "folder" }
  | { readonly channel: "resend"; readonly apiKey: string; readonly baseUrl: string | undefined }
  /** `plain` is mail without TLS, on the machine itself only. */
  | { readonly channel: "smtp"; readonly url: string; readonly plain: boolean };

export type Config = {
  readonly port: number;
  /** The address of the machine at which it listens; null for all of them. */
  readonly host: string | null;
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly receiptKey: string;
  readonly demo: boolean;
  readonly mail: MailSettings;
  readonly mailFrom: string;
  readonly trustedProxies: number;
  /** Networks (CIDR) in which these proxies stand; forwarded headers from elsewhere are ignored. */
  readonly trustedProxyAddresses: readonly string[];
  /** Where a ClamAV daemon listens: a path or host:port; null where there is none. */
  readonly clamavSocket: string | null;
  readonly fixedNow: string | null;
  readonly backup: BackupSettings;
  readonly disk: DiskLimits;
  /** Beyond this many requests at once more are turned away; newcomers already beyond half of it. */
  readonly requestsAtOnce: number;
  /** The server does the timed work itself, or leaves it to `npm run worker`. */
  readonly timedWork: "server" | "worker";
  /** Whether Prisma's private parts may be used; without them a plain, slower way is taken. */
  readonly privateParts: boolean;
  /** The same for React Router's. */
  readonly routerPrivateParts: boolean;
  /** Opens /metrics and the details of /health/ready; without it both are unknown. */
  readonly metricsToken: string | null;
};

/** Where backups lie and what opens them; either may be missing until someone sets it. */
export type BackupSettings = {
  readonly directory: string | null;
  readonly key: string | null;
  /** How many of the newest stay when the nightly one was made. */
  readonly kept: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {}

const keyLengthMin = 32;
const usualRequestsAtOnce = 128;
const usualBackupsKept = 30;
const demoKey = (name: string) => `demonstration-only-${name}-${"0".repeat(keyLengthMin)}`;

function secret(environment: Environment, name: string, demo: boolean): string {
  const value = environment[name];
  if (value && value.length >= keyLengthMin) return value;
  if (value)
    throw new ConfigError(`${name} is too short: give at least ${keyLengthMin} characters`);
  if (demo) return demoKey(name);
  throw new ConfigError(
    `${name} is missing: set it in the environment or in .env (see .env.example)`,
  );
}

function mailSettings(environment: Environment, demo: boolean): MailSettings {
  if (environment.RESEND_API_KEY)
    return {
      channel: "resend",
      apiKey: environment.RESEND_API_KEY,
      baseUrl: environment.RESEND_BASE_URL,
    };
  if (environment.SMTP_URL) return smtpSettings(environment.SMTP_URL);
  if (demo) return { channel: "folder" };
  throw new ConfigError(
    "mail is not set up: set SMTP_URL or RESEND_API_KEY in the environment or in .env",
  );
}

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** Names, codes and answers do not cross a network in the open: without TLS only on the machine itself. */
function smtpSettings(url: string): MailSettings {
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new ConfigError("SMTP_URL must be smtp://user:password@host:port or smtps://…");
  const { hostname, searchParams } = new URL(url);
  const plain = searchParams.get("tls") === "off";
  if (plain && !thisMachine.includes(hostname))
    throw new ConfigError("SMTP_URL: tls=off is for a mail server on this machine only");
  return { channel: "smtp", url, plain };
}

function optionalSecret(environment: Environment, name: string): string | null {
  return environment[name] ? secret(environment, name, false) : null;
}

function backupSettings(environment: Environment): BackupSettings {
  const directory = environment.BACKUP_DIR ? path.resolve(environment.BACKUP_DIR) : null;
  const kept = amount(environment, "BACKUPS_KEPT", usualBackupsKept);
  if (!Number.isInteger(kept) || kept < 1)
    throw new ConfigError("BACKUPS_KEPT must be a whole number of at least 1");
  return { directory, key: optionalSecret(environment, "BACKUP_KEY"), kept };
}

function amount(environment: Environment, name: string, usual: number): number {
  const value = Number(environment[name] || usual);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new ConfigError(`${name} must be a number that is not negative`);
}

/**
 * Of the machine, not of the office: in the environment, because where the disk is full no setting can
 * be saved.
 */
const diskLimits = (environment: Environment): DiskLimits => ({
  warnMegabytes: amount(environment, "DISK_WARN_MB", usualDiskLimits.warnMegabytes),
  warnPercent: amount(environment, "DISK_WARN_PERCENT", usualDiskLimits.warnPercent),
  stopMegabytes: amount(environment, "DISK_STOP_MB", usualDiskLimits.stopMegabytes),
  stopPercent: amount(environment, "DISK_STOP_PERCENT", usualDiskLimits.stopPercent),
});

const loopback = ["127.0.0.0/8", "::1/128"] as const;

/** Addresses and networks (CIDR), with a comma between them. */
function networks(environment: Environment, name: string, usual: readonly string[]) {
  const given = (environment[name] ?? "").split(",").map((one) => one.trim());
  const named = given.filter((one) => one !== "");
  if (named.length === 0) return usual;
  return named.map((one) => {
    const network = ipaddr.isValid(one) ? `${one}/${one.includes(":") ? 128 : 32}` : one;
    if (ipaddr.isValidCIDR(network)) return network;
    throw new ConfigError(
      `${name} must be addresses or networks like 10.0.0.0/8, with a comma between them`,
    );
  });
}

function whoDoesTimedWork({ TIMED_WORK: who = "server" }: Environment): Config["timedWork"] {
  if (who === "server" || who === "worker") return who;
  throw new ConfigError("TIMED_WORK must be server or worker");
}

function isOn(environment: Environment, name: string): boolean {
  const value = environment[name] ?? "on";
  if (value === "on" || value === "off") return value === "on";
  throw new ConfigError(`${name} must be on or off`);
}

/**
 * Where the data files lie that the program brings along (migrations, reference data): in the source
 * tree, or in `build` where only that was installed.
 */
export const shippedFolder = () => (existsSync("prisma/migrations") ? "." : "build");

/** What a program needs to run at all: where others stand, where it may write for a moment, its language. */
const bareNames = ["PATH", "TMPDIR", "LANG", "LC_ALL", "TZ", "NODE_ENV"];
/** What people set for the tools of PostgreSQL: a certificate, how much to demand of TLS. */
const ofPostgresql = (name: string) => /^PG[A-Z]/.test(name) || name === "HOME";

const only = (mayStay: (name: string) => boolean): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => mayStay(name)));

/** What a process of ours gets that opens foreign files: no key, no address of the database. */
export const bareEnvironment = (more: Environment): NodeJS.ProcessEnv => ({
  ...only((name) => bareNames.includes(name)),
  ...more,
});

/** The same for a tool of PostgreSQL, with its own settings. */
export const databaseToolEnvironment = (more: Environment): NodeJS.ProcessEnv => ({
  ...only((name) => bareNames.includes(name) || ofPostgresql(name)),
  ...more,
});

/** Reads and checks the settings. Throws ConfigError with one line that says what to do. */
export function readConfig(environment: Environment = process.env): Config {
  const demo = environment.DEMO === "1";
  const port = Number(environment.PORT || "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError("PORT must be a number from 0 to 65535");
  const dataDirectory = path.resolve(environment.DATA_DIR || "data");
  const databaseUrl =
    environment.DATABASE_URL ||
    (demo ? `file:${path.join(dataDirectory, "hoi-am.db")}` : undefined);
  if (!databaseUrl)
    throw new ConfigError("DATABASE_URL is missing: set file:/path/to/file.db or postgres://…");
  const publicUrl = withoutSignsAtEnd(
    environment.PUBLIC_URL || `http://localhost:${port}`,
    (sign) => sign === "/",
  );
  if (!URL.canParse(publicUrl)) throw new ConfigError("PUBLIC_URL must be a whole address");
  const mail = mailSettings(environment, demo);
  const mailFrom = environment.MAIL_FROM || (demo ? "hoi-am@example.vn" : undefined);
  if (!mailFrom) throw new ConfigError("MAIL_FROM is missing: set the sender's e-mail address");
  return {
    port,
    host: environment.HOST || null,
    databaseUrl,
    dataDirectory,
    publicUrl,
    sessionSecret: secret(environment, "SESSION_SECRET", demo),
    receiptKey: secret(environment, "RECEIPT_KEY", demo),
    demo,
    mail,
    mailFrom,
    clamavSocket: environment.CLAMAV_SOCKET || null,
    trustedProxies: amount(environment, "TRUSTED_PROXIES", 0),
    trustedProxyAddresses: networks(environment, "TRUSTED_PROXY_ADDRESSES", loopback),
    fixedNow: demo ? environment.FIXED_NOW || null : null,
    backup: backupSettings(environment),
    disk: diskLimits(environment),
    timedWork: whoDoesTimedWork(environment),
    privateParts: isOn(environment, "PRISMA_PRIVATE_PARTS"),
    routerPrivateParts: isOn(environment, "REACT_ROUTER_PRIVATE_PARTS"),
    metricsToken: optionalSecret(environment, "METRICS_TOKEN"),
    requestsAtOnce: Math.max(2, amount(environment, "REQUESTS_AT_ONCE", usualRequestsAtOnce)),
  };
}
