/** Debian's own scanner with one signature of ours, on sockets of its own, gone after the test. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./free-port.ts";

const program = "/usr/sbin/clamd";
const startMilliseconds = 30_000;
const stepMilliseconds = 100;

/** The harmless test text of the EICAR association, in two halves so that no scanner finds it here. */
export const eicar = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
  "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

const answers = (place: string) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ path: place });
    socket.on("connect", () => socket.write("zPING\0"));
    socket.on("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });

async function ready(place: string, daemon: ChildProcess) {
  for (let waited = 0; waited < startMilliseconds; waited += stepMilliseconds) {
    if (daemon.exitCode !== null) throw new Error(`clamd ended with ${daemon.exitCode}`);
    if (existsSync(place) && (await answers(place))) return;
    await new Promise((resolve) => setTimeout(resolve, stepMilliseconds));
  }
  throw new Error("clamd did not answer in time");
}

export async function startClamav() {
  if (!existsSync(program))
    throw new Error("clamd is missing: install it with apt-get install clamav-daemon clamav-base");
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-clamav-"));
  const socket = path.join(folder, "clamd.sock");
  const signatures = path.join(folder, "signatures");
  const port = await freePort();
  mkdirSync(signatures);
  const pattern = Buffer.from(eicar).toString("hex");
  writeFileSync(path.join(signatures, "own.ndb"), `Eicar-Test:0:*:${pattern}\n`);
  const settings = [
    "Foreground yes",
    `LocalSocket ${socket}`,
    "TCPAddr 127.0.0.1",
    `TCPSocket ${port}`,
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    "StreamMaxLength 25M",
  ];
  const settingsFile = path.join(folder, "clamd.conf");
  writeFileSync(settingsFile, `${settings.join("\n")}\n`);
  const daemon = spawn(program, ["--config-file", settingsFile], { stdio: "ignore" });
  await ready(socket, daemon);
  return {
    socket,
    port,
    async stop() {
      const ended = new Promise((resolve) => daemon.once("exit", resolve));
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
