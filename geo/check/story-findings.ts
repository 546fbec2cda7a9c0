/** All that is said of a story whose file has no fault of form: by the command and, as an author writes, by the editor. */
import type { SlicePackage } from '../letters/slices.ts';
import { asWritten } from '../parse/migrate.ts';
import type { Position, Story } from '../story/story.ts';
import type { ArticleCheck } from './check-article.ts';
import { factCheck, type FactCheckOptions, type Finding } from './fact-check.ts';
import { groundFindings } from './ground-check.ts';
import { type FixedLetters, undrawnLetters } from './letters.ts';
import { unexpectedLines } from './line-check.ts';
import type { RegionArea } from './regions/region-areas.ts';
import { misplacedPlaces } from './regions/region-check.ts';
import { asErrors, versionNotice } from './report.ts';

/** What is known of the world. */
export interface CheckedAgainst {
  /** From `geo/basemap/region-areas.topojson`. */
  areas: readonly RegionArea[];
  /** Polygons of the basemap's land, each as its rings. */
  land: Position[][][];
  /** Whether the basemap was cut for the story. */
  isCut: boolean;
  /** `src/fonts/pictures/letters.json` */
  letters: FixedLetters;
  /** `src/fonts/slices/slices.json` */
  slices: SlicePackage[];
}

/** @param quotes the quotes held against the article; absent where there is none @param version of the file */
export function storyFindings(
  { story, version }: { story: Story; version: number },
  { areas, land, isCut, letters, slices }: CheckedAgainst,
  { quotes, ...options }: FactCheckOptions & { quotes?: ArticleCheck | undefined } = {},
): Finding[] {
  return [
    ...asErrors(quotes?.faults ?? []),
    ...asErrors(misplacedPlaces(story, areas)),
    ...factCheck(story, options),
    ...undrawnLetters(story, letters, slices),
    ...unexpectedLines(story, land),
    ...versionNotice(version),
    ...groundFindings(story, isCut),
  ].map((finding) => asWritten(finding, version));
}
