/** Runs all passes of all contestants, interleaved, round by round. */
import { yardstickMs } from './host.mjs';
import { PASSES, findBox, inBrowser, isFor } from './passes.mjs';
import { describePass } from './report.mjs';
import { summary } from './stats.mjs';

/** How often a pass is redone because the machine was busy with something else. */
const RETRIES = 2;

/**
 * Another contestant starts each round, and every second round runs backwards, so that no place in the order is
 * anyone's own.
 */
export function orderOf(contestants, round) {
  const start = round % contestants.length;
  const turned = [...contestants.slice(start), ...contestants.slice(0, start)];
  return round % 2 === 1 ? turned.reverse() : turned;
}

/** `options`: rounds, passes, gl, noiseLimit; `saveFilm` gets the films of the first round; `say` what is under way. */
export async function runRounds(contestants, options, { saveFilm, say }) {
  const samples = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  const log = { otherCores: [], yardstickMs: [], redone: 0, kept: 0 };
  for (let round = 0; round < options.rounds; round++) {
    for (const { name } of contestants) samples[name].push({});
    const turns = options.passes.flatMap((pass) =>
      orderOf(contestants, round)
        .filter((contestant) => isFor(pass, contestant))
        .map((contestant) => ({ pass, contestant })),
    );
    for (const { pass, contestant } of turns) {
      const { name } = contestant;
      const keepFilm = saveFilm && round === 0 ? saveFilm.bind(null, name) : undefined;
      const result = await runPass(contestant, pass, { ...options, keepFilm, log });
      samples[name].at(-1)[pass] = result;
      say(`round ${round + 1}/${options.rounds} ${pass} ${name} ${describePass(pass, result)}`);
    }
  }
  const { otherCores, redone, kept } = log;
  const noise = { ...summary(otherCores), redone, kept, limit: options.noiseLimit };
  return { samples, noise, yardstickMs: summary(log.yardstickMs) };
}

async function runPass(contestant, pass, { gl, noiseLimit, keepFilm, log }) {
  log.yardstickMs.push(yardstickMs());
  contestant.box ??= (await inBrowser(gl, (chromium) => findBox(chromium, contestant))).box;
  const run = (chromium) => PASSES[pass](chromium, contestant, keepFilm);
  let result = await inBrowser(gl, run);
  for (let retry = 0; retry < RETRIES && result.otherCores > noiseLimit; retry++) {
    log.redone++;
    result = await inBrowser(gl, run);
  }
  if (result.otherCores > noiseLimit) log.kept++;
  log.otherCores.push(result.otherCores);
  return result;
}
