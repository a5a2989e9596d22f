import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Context } from "../context.ts";
import { faultOf, log } from "../log.ts";
import { prismaWasLoaded } from "../persistence/engine/readiness.ts";
import { type SystemHealth, systemHealth } from "../queries/system-health.ts";
import { carriesToken } from "./bearer.ts";
import type { LoadMeter } from "./load/load-meter.ts";

const secondsBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type Answered = { readonly area: string; readonly status: number; readonly seconds: number };

export type Metrics = {
  readonly observe: (answered: Answered) => void;
  /** Prometheus' text for whoever carries the token; unknown to everyone else. */
  readonly page: (token: string | null) => RequestHandler;
};

export function metrics(context: Context, meter: LoadMeter, fromMemory: () => number): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const answered = new Histogram({
    name: "hoi_am_request_seconds",
    help: "Time from the whole request to the end of its answer",
    labelNames: ["area", "status"],
    buckets: secondsBuckets,
    registers: [register],
  });
  gauge(register, "requests_working", "Requests being answered", meter.working);
  gauge(
    register,
    "loop_delay_seconds",
    "How late the event loop was in the last second",
    () => meter.loopDelayMilliseconds() / 1000,
  );
  gauge(register, "requests_arriving", "Requests whose body is still coming", meter.arriving);
  counter(register, "requests_shed_total", "Requests turned away: too many were here", meter.shed);
  counter(register, "requests_from_memory_total", "Public pages answered from memory", fromMemory);
  gauge(register, "prisma_loaded", "1 once a write has loaded Prisma's client", () =>
    Number(prismaWasLoaded()),
  );
  const system = systemGauges(register);
  return {
    observe: ({ area, status, seconds }) =>
      answered.observe({ area, status: `${Math.floor(status / 100)}xx` }, seconds),
    page: (token) => async (request, response, next) => {
      if (!carriesToken(request, token)) return next();
      try {
        system(await systemHealth(context));
      } catch (error) {
        log.error(faultOf(error), "the state of the system could not be read");
      }
      response.set("Cache-Control", "no-store").type(register.contentType);
      response.send(await register.metrics());
    },
  };
}

const gauge = (register: Registry, name: string, help: string, value: () => number) =>
  new Gauge({
    name: `hoi_am_${name}`,
    help,
    registers: [register],
    collect() {
      this.set(value());
    },
  });

const counter = (register: Registry, name: string, help: string, value: () => number) =>
  new Counter({
    name: `hoi_am_${name}`,
    help,
    registers: [register],
    collect() {
      this.reset();
      this.inc(value());
    },
  });

const secondsOf = (instant: string | null) => (instant === null ? 0 : Date.parse(instant) / 1000);

/** What the database and the disk say; instants as seconds since 1970, 0 where there is none yet. */
const asked: Readonly<Record<string, readonly [help: string, (health: SystemHealth) => number]>> = {
  disk_free_bytes: ["Room on the fullest disk", ({ disk }) => disk.freeMegabytes * 1024 * 1024],
  disk_free_percent: ["Room on the fullest disk", ({ disk }) => disk.freePercent],
  intake_stopped: ["1 while the disk is too full", ({ disk }) => Number(disk.state === "full")],
  mail_waiting: ["Mails that wait", ({ queue }) => queue.waiting],
  mail_oldest_waiting_seconds: ["Age of the oldest", ({ queue }) => queue.oldestWaitingSeconds],
  mail_set_aside: ["Mails that wait for a person", ({ queue }) => queue.setAside],
  last_mail_timestamp_seconds: ["Last mail sent", ({ lastMailAt }) => secondsOf(lastMailAt)],
  last_backup_timestamp_seconds: ["Last backup", ({ lastBackupAt }) => secondsOf(lastBackupAt)],
  last_proven_restore_timestamp_seconds: [
    "Last restore that was proven",
    ({ lastProvenRestoreAt }) => secondsOf(lastProvenRestoreAt),
  ],
  restore_failing: ["1 where the last drill failed", (health) => Number(!!health.restoreFault)],
  history_links: ["Links of the history", ({ historyLinks }) => historyLinks],
  jobs_failing: ["Timed work whose last run failed", ({ jobFaults }) => jobFaults.length],
  calendar_days_left: ["Days with an official calendar", (health) => health.calendarDaysLeft],
};

function systemGauges(register: Registry) {
  const gauges = Object.entries(asked).map(([name, [help, value]]) => {
    const made = new Gauge({ name: `hoi_am_${name}`, help, registers: [register] });
    return (health: SystemHealth) => made.set(value(health));
  });
  return (health: SystemHealth) => {
    for (const set of gauges) set(health);
  };
}
