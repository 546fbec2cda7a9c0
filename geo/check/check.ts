/**
 * The editor's check, `npm run check [-- STORY.geojson] [--article TEXT.txt] [--before OLD.geojson] [--json]`: one line
 * for each finding, then a summary; with `--json` one object for other tools.
 * Exit code 0: no fault, though there may be warnings; 1: faults; 2: wrong use, or a file that cannot be read.
 * `npx tsx geo/check/check.ts --schema` writes `geo/parse/story.schema.json` anew.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, formatFault } from '../parse/fault.ts';
import { withLines } from '../parse/json-lines.ts';
import { sizeFault } from '../parse/json-text.ts';
import { parseStory, storyJsonSchema } from '../parse/parse-story.ts';
import { FIRST_STORY } from '../story/first-story.ts';
import { isQuote, type Language, type Story } from '../story/story.ts';
import { checkArticle } from './check-article.ts';
import { factCheck, type Finding } from './fact-check.ts';
import { misplacedPlaces, type RegionArea } from './region-check.ts';

const GEO = join(import.meta.dirname, '..');
const DEFAULT_STORY = join(GEO, '..', FIRST_STORY);
const SCHEMA_FILE = join(GEO, 'parse', 'story.schema.json');
const BASEMAP = join(GEO, 'basemap', 'basemap.geojson');
const REGION_AREAS = join(GEO, 'basemap', 'region-areas.json');
const USAGE = 'Usage: npm run check [-- STORY.geojson] [--article TEXT.txt] [--before OLD.geojson] [--json]';

const UNUSABLE = 'The story cannot be shown';

/** Ends the program with one sentence and exit code 2. */
class UsageError extends Error {}

/** npm changes to the project's folder; file names mean the folder in which the editor typed them. */
const callerFolder = process.env.npm_lifecycle_event === 'check' ? process.env.INIT_CWD : undefined;
const pathOf = (name: string): string => resolve(callerFolder ?? process.cwd(), name);

interface Check {
  findings: Finding[];
  summary: string;
}

function main(): number {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.schema) {
    writeFileSync(SCHEMA_FILE, schemaText());
    return 0;
  }
  const file = positionals[0] === undefined ? DEFAULT_STORY : pathOf(positionals[0]);
  const article = values.article === undefined ? undefined : readText(pathOf(values.article));
  const before = values.before === undefined ? undefined : readBefore(pathOf(values.before));
  const { findings, summary } = check(file, article, before);
  const shownName = relative(process.cwd(), file);
  if (values.json) console.log(JSON.stringify({ file: shownName, summary, findings }, null, 2));
  else printReport(shownName, findings, summary);
  return findings.some(isError) ? 1 : 0;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
const asErrors = (faults: Fault[]): Finding[] => faults.map((fault) => ({ severity: 'error', ...fault }));

function printReport(file: string, findings: Finding[], summary: string): void {
  const [errors, warnings] = [findings.filter(isError), findings.filter((finding) => !isError(finding))];
  for (const finding of errors) console.log(formatFault(file, finding));
  for (const finding of warnings) console.log(`warning · ${formatFault(file, finding)}`);
  const counts = [countOf(errors.length, 'fault')];
  if (warnings.length > 0) counts.push(countOf(warnings.length, 'warning'));
  console.log(`${summary}: ${counts.join(', ')}`);
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        before: { type: 'string' },
        json: { type: 'boolean' },
        schema: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (parsed.positionals.length > 1) throw new Error('one story at a time');
    return parsed;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. ${USAGE}`);
  }
}

function check(file: string, article: string | undefined, before: Story | undefined): Check {
  const bytes = stat(file).size;
  const tooBig = sizeFault(bytes);
  if (tooBig) return { findings: asErrors([tooBig]), summary: UNUSABLE };
  const text = readText(file);
  const parsed = parseStory(text);
  if ('faults' in parsed) return { findings: asErrors(parsed.faults), summary: UNUSABLE };
  const { story } = parsed;
  const options = before ? { before } : {};
  const misplaced = misplacedPlaces(story, JSON.parse(readFileSync(REGION_AREAS, 'utf8')) as RegionArea[]);
  if (article === undefined) {
    const findings = withLines(text, [...misplaced, ...factCheck(story, options)]);
    return { findings, summary: summaryOf(story) };
  }
  const { faults, quotedShare } = checkArticle(story, article);
  const share = `${Math.round(quotedShare * 100)} % of the article`;
  const towns = townNames(story.language);
  const asked = factCheck(story, { ...options, article: { text: article, towns } });
  const findings = withLines(text, [...asErrors(faults), ...misplaced, ...asked]);
  return { findings, summary: `${summaryOf(story)}, ${share}` };
}

/** The story as it was published before. */
function readBefore(file: string): Story {
  const parsed = parseStory(readText(file));
  if ('story' in parsed) return parsed.story;
  throw new UsageError(`${file} has faults itself, so that nothing can be compared with it.`);
}

/** The towns that the base map knows. */
function townNames(language: Language): string[] {
  const { features } = JSON.parse(readFileSync(BASEMAP, 'utf8')) as {
    features: { properties: Record<string, string> }[];
  };
  const towns = features.filter(({ properties }) => properties.kind === 'town');
  return towns.flatMap(({ properties }) => properties[`name_${language}`] ?? []);
}

function summaryOf(story: Story): string {
  const claims = story.stops.flatMap((stop) => stop.claims);
  const quotes = claims.filter(isQuote);
  const paragraphs = new Set(quotes.map((quote) => quote.paragraph)).size;
  const facts = countOf(claims.length - quotes.length, 'fact');
  const sources = countOf(Object.keys(story.sources).length, 'source');
  const stops = countOf(story.stops.length, 'stop');
  return `${stops}, ${facts}, ${sources}, ${countOf(quotes.length, 'quote')} from ${countOf(paragraphs, 'paragraph')}`;
}

const countOf = (count: number, word: string): string => `${count || 'no'} ${word}${count > 1 ? 's' : ''}`;

function stat(file: string) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${file}. ${USAGE}`);
  if (!stats.isFile()) throw new UsageError(`${file} is no file. ${USAGE}`);
  return stats;
}

function readText(file: string): string {
  const { size } = stat(file);
  const fault = sizeFault(size);
  if (fault) throw new UsageError(`${file} is too big: ${fault.value}, ${fault.allowed}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as UTF-8 text: ${(error as Error).message}.`);
  }
}

/** As Prettier would leave it: a list of words on one line where it fits. */
function schemaText(): string {
  const text = JSON.stringify(storyJsonSchema(), null, 2);
  const wordList = /^( *"\w+": )\[\n((?: *"[^"\n]*",?\n)+) *\](,?)$/gm;
  return `${text.replace(wordList, (list, key: string, words: string, comma: string) => {
    const line = `${key}[${words.trim().replace(/\n */g, ' ')}]${comma}`;
    return line.length <= 110 ? line : list;
  })}\n`;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
