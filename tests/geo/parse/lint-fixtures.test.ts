/**
 * One broken story for each rule of the check, `tests/fixtures/faults/<rule>.geojson`, all of them the small story with one
 * thing spoilt; `findings.json` beside them holds every line that the check prints about each, from the line's number on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { factCheck, type Finding } from '../../../geo/check/fact-check.ts';
import { regionAreas, type RegionTopology } from '../../../geo/check/regions/region-areas.ts';
import { misplacedPlaces } from '../../../geo/check/regions/region-check.ts';
import { asErrors } from '../../../geo/check/report.ts';
import { withLines } from '../../../geo/parse/json-lines.ts';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import { fixture, reportLine, storyFrom } from '../stories.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'faults');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const EXPECTED = JSON.parse(read('findings.json')) as Record<string, string[]>;
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith('.geojson'));

const REGION_AREAS_FILE = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'geo',
  'basemap',
  'region-areas.topojson',
);
const areas = regionAreas(JSON.parse(readFileSync(REGION_AREAS_FILE, 'utf8')) as RegionTopology);
const article = fixture('market-day.txt');
const before = storyFrom(fixture('market-day.geojson'));

/** What the check prints about a story, warnings marked, without the file's name. */
function findings(text: string): string[] {
  const parsed = parseStory(text);
  if ('faults' in parsed) return parsed.faults.map(reportLine);
  const asked: Finding[] = [
    ...asErrors(misplacedPlaces(parsed.story, areas)),
    ...factCheck(parsed.story, { before, article: { text: article, towns: ['Alba', 'Bruma'] } }),
  ];
  const marks = { error: '', warning: 'warning · ' };
  return [
    ...withLines(text, checkArticle(parsed.story, article).faults).map(reportLine),
    ...withLines(text, asked).map((finding) => `${marks[finding.severity]}${reportLine(finding)}`),
  ];
}

describe('the check catches each of its rules broken', () => {
  it('has the findings of every fixture, and a fixture for all findings', () => {
    expect(FIXTURES.map((name) => name.replace('.geojson', '')).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it('has nothing to say about the sound story that they were made from', () => {
    expect(findings(fixture('market-day.geojson'))).toEqual([]);
  });

  it.each(Object.entries(EXPECTED))('%s', (name, lines) => {
    expect(lines.length).toBeGreaterThan(0);
    expect(findings(read(`${name}.geojson`))).toEqual(lines);
  });
});
