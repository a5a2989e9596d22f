import { readFileSync } from "node:fs";
import { allWorks } from "./bench/works.ts";

const scene = JSON.parse(readFileSync("/tmp/prof/db20k/scene.json", "utf8"));
const [name, count] = process.argv.slice(2);
const work = allWorks({ port: 4999, ...scene }).find((w) => w.name === name)!;
const act = await work.person(0);
for (let i = 0; i < Number(count); i += 1) await act();
process.exit(0);
