// Fills the database that the environment names, by the code of the checkout in which this runs: an older
// one knows its own tables best. Words: how many petitions. Answers with the scene as JSON.
import path from "node:path";
import { pathToFileURL } from "node:url";

const place = pathToFileURL(path.resolve("scripts", "bench", "filled-database.ts"));
const { fillDatabase } = await import(place.href);
const say = (text) => process.stderr.write(`${text}\n`);
const scene = await fillDatabase(process.env, Number(process.argv[2]), say);
process.stdout.write(JSON.stringify(scene));
