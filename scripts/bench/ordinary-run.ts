/** The run that everybody knows: each work alone and by eight people at once, on one filled database. */
import { addresses } from "#app/addresses.ts";
import { expectStatus } from "#tests/setup/browser.ts";
import { freePort } from "#tests/setup/free-port.ts";
import { judgedAt } from "./budgets.ts";
import { citizenWorks, sendWork } from "./citizen-works.ts";
import { type Figure, figureOfWork, firstVisitFigure, memoryFigures } from "./figures.ts";
import { type FirstVisit, firstVisit } from "./first-visit.ts";
import { type House, untilReady } from "./house.ts";
import { measureLettersWithMail } from "./letters-with-mail.ts";
import { type Measured, measure, measureFirst, type Work } from "./measure.ts";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";
import { openNextBrowser } from "./people.ts";
import { staffWorks } from "./staff-works.ts";

const firstLetters = 100;

export type Asked = {
  readonly seconds: number;
  /** Only works whose name begins so. */
  readonly works: string;
  readonly say: (text: string) => void;
};

export type OrdinaryReport = {
  readonly floor: readonly Measured[];
  readonly firstVisits: readonly FirstVisit[];
  readonly works: readonly Measured[];
  readonly figures: readonly Figure[];
};

/** `of` says on how many petitions and in which database, in the words of the table. */
export async function runOrdinary(house: House, of: string, asked: Asked): Promise<OrdinaryReport> {
  const wanted = ({ name }: { readonly name: string }) => name.startsWith(asked.works);
  const floor = await measureFloor(asked);
  const { scene } = house;
  const firstVisits: FirstVisit[] = [];
  const citizens: Measured[] = [];
  const photos: Measured[] = [];
  const staff: Measured[] = [];
  const server = await house.start();
  try {
    const cold = sendWork("first hundred letters after a start", scene);
    if (wanted(cold)) {
      const first = await measureFirst(cold, server, {
        concurrency: judgedAt,
        count: firstLetters,
      });
      asked.say(`  ${cold.name}: ${first.cpuMilliseconds} ms`);
      citizens.push(first);
    }
    for (const path of [addresses.send.start, addresses.home])
      firstVisits.push(await firstVisit(scene.port, path));
    for (const work of citizenWorks(scene).filter(wanted))
      citizens.push(...(await measureTwice(work, server, asked)));
    for (const work of staffWorks(scene).filter(wanted))
      staff.push(...(await measureTwice(work, server, asked)));
  } finally {
    await server.stop();
  }
  if (wanted({ name: "letter" })) {
    const { seconds } = asked;
    const { catchingUp, letters } = await measureLettersWithMail(house, {
      concurrency: judgedAt,
      seconds,
    });
    asked.say(`  ${catchingUp.work}: ${catchingUp.cpuMilliseconds} ms`);
    asked.say(`  ${letters.work}: ${letters.cpuMilliseconds} ms`);
    photos.push(letters);
    staff.push(catchingUp);
  }
  const works = [...citizens, ...photos, ...staff];
  const [form] = firstVisits;
  return {
    floor,
    firstVisits,
    works,
    figures: [
      ...works
        .filter(({ concurrency, work }) => concurrency === judgedAt || work.startsWith("timed"))
        .map((one) => figureOfWork(one, of)),
      ...memoryFigures({ citizens, photos, staff }, of),
      ...(form ? [firstVisitFigure(form.path, form.bytes)] : []),
    ],
  };
}

async function measureTwice(work: Work, server: MeasuredProcess, { seconds, say }: Asked) {
  const alone = await measure(work, server, { concurrency: 1, seconds });
  const together = await measure(work, server, { concurrency: judgedAt, seconds });
  say(`  ${work.name}: ${alone.cpuMilliseconds} ms, ${together.cpuMilliseconds} ms`);
  return [alone, together];
}

/** What a bare server costs on this machine. */
async function measureFloor(asked: Asked): Promise<Measured[]> {
  const port = await freePort();
  const command = [process.execPath, "scripts/bench/floor-server.mjs"];
  const bare = startMeasured(command, { PORT: String(port) });
  try {
    await untilReady(port);
    const person = async () => {
      const browser = openNextBrowser({ port });
      return async () => void expectStatus(await browser.get("/"), 200, "floor");
    };
    return await measureTwice({ name: "floor", person }, bare, asked);
  } finally {
    await bare.stop();
  }
}
