/** Checks drafts away from the page: typing goes on meanwhile. */
import './without-eval.ts';
import { checkFailed } from './check-failed.ts';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { factCheck } from '../../../geo/check/fact-check.ts';
import { type BasemapParts, landOf } from '../../../geo/check/basemap-parts.ts';
import type { FixedLetters } from '../../../geo/check/letters.ts';
import { regionAreas, type RegionTopology } from '../../../geo/check/regions/region-areas.ts';
import { asErrors } from '../../../geo/check/report.ts';
import { type CheckedAgainst, storyFindings } from '../../../geo/check/story-findings.ts';
import regions from '../../../geo/basemap/region-areas.topojson?url';
import world from '../../../geo/basemap/world.geojson?url';
import type { SlicePackage } from '../../../geo/letters/slices.ts';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import letters from '../../fonts/pictures/letters.json';
import slices from '../../fonts/slices/slices.json';
import type { Checked } from '../desk/desk.svelte.ts';

/** What is said of it; the page knows what it has sent. */
export type CheckAnswer = Omit<Checked, 'text'>;

/** A draft to check. */
export interface CheckRequest {
  storyText: string;
  /** The article's text; without it quotes are not compared. */
  article?: string;
}

const json = async <Content>(address: string): Promise<Content> =>
  (await (await fetch(address)).json()) as Content;

let against: Promise<CheckedAgainst> | undefined;

async function loadAgainst(): Promise<CheckedAgainst> {
  const [topology, basemap] = await Promise.all([json<RegionTopology>(regions), json<BasemapParts>(world)]);
  return {
    areas: regionAreas(topology),
    land: landOf(basemap),
    isCut: false,
    letters: letters as unknown as FixedLetters,
    slices: slices as unknown as SlicePackage[],
  };
}

async function check({ storyText, article }: CheckRequest): Promise<CheckAnswer> {
  const parsed = parseStory(storyText);
  if ('faults' in parsed) return { findings: asErrors(parsed.faults) };
  const { story } = parsed;
  const quotes = article === undefined ? undefined : checkArticle(story, article);
  against ??= loadAgainst();
  const known = await against.catch(() => {
    // It could not be fetched: asked for again with the next draft.
    against = undefined;
  });
  const findings = known
    ? storyFindings(parsed, known, { quotes })
    : [...asErrors(quotes?.faults ?? []), ...factCheck(story)];
  return { story, findings };
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void check(data)
    .catch((error: unknown): CheckAnswer => ({ findings: [checkFailed(String(error))] }))
    .then((checked) => postMessage(checked));
});
