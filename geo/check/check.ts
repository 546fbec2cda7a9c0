/**
 * The command that checks a story: `npm run check [-- STORY.geojson] [--article TEXT.txt] [--before OLD.geojson] [--json]`.
 * `npm run check -- OLD.geojson --migrate NEW.geojson` writes a file of version 1 as one of version 2.
 * Prints one line for each finding, then a summary; with `--json` it prints one object for other tools.
 * Exit code 0: no fault (warnings are allowed); 1: at least one fault; 2: wrong arguments or an unreadable file.
 * `npx tsx geo/check/check.ts --schema` regenerates `geo/parse/story.schema.json`.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFault } from '../parse/fault.ts';
import { withLines } from '../parse/json-lines.ts';
import { readJson } from '../parse/json-text.ts';
import { migrated } from '../parse/migrate.ts';
import { storyJsonSchema } from '../parse/schema/story-schema.ts';
import { paragraphsOf } from '../article/article-text.ts';
import { Gazetteer } from '../article/gazetteer.ts';
import { townsNamedIn } from '../article/place-names.ts';
import { basemapOf, FIRST_STORY, WORLD_BASEMAP } from '../story/first-story.ts';
import { articleLanguage, isQuote, type Story } from '../story/story.ts';
import { type BasemapParts, landOf, townNames } from './basemap-parts.ts';
import { checkArticle } from './check-article.ts';
import type { FactCheckOptions, Finding } from './fact-check.ts';
import { filesWithKept, keptAdvice, keptByNpm } from './kept-by-npm.ts';
import type { SlicePackage } from '../letters/slices.ts';
import type { FixedLetters } from './letters.ts';
import { PROJECT } from './project-folder.ts';
import { readStoryFile, readTextFile } from './read-file.ts';
import { regionAreas, type RegionTopology } from './regions/region-areas.ts';
import { faultFindings, isError, reportLines, shortened } from './report.ts';
import { storyFindings } from './story-findings.ts';

const DEFAULT_STORY = join(PROJECT, FIRST_STORY);
const SCHEMA_FILE = join(PROJECT, 'geo', 'parse', 'story.schema.json');
const REGION_AREAS = join(PROJECT, 'geo', 'basemap', 'region-areas.topojson');
const FONTS = join(PROJECT, 'src', 'fonts');
const LETTERS = join(FONTS, 'pictures', 'letters.json');
const SLICES = join(FONTS, 'slices', 'slices.json');

const UNUSABLE = 'The story cannot be shown';

/** Wrong arguments or an unreadable file: the program prints the message and ends with exit code 2. */
class UsageError extends Error {}

/** npm runs scripts in the project's root and keeps the user's folder in INIT_CWD. File names are relative to it. */
const userFolder = process.env.npm_lifecycle_event === 'check' ? process.env.INIT_CWD : undefined;
const absolutePath = (name: string): string => resolve(userFolder ?? process.cwd(), name);

/** In a checkout npm starts this file, and the first story is checked where none is named. */
const isCheckout = /\bcheck\.ts$/.test(process.argv[1] ?? '');

interface CheckResult {
  /** Errors and warnings, each with its line of the file. */
  findings: Finding[];
  /** The story in numbers, or that it cannot be shown; without the count of faults. */
  summary: string;
}

const OPTIONS = '[--article TEXT.txt] [--before OLD.geojson] [--json] [--migrate NEW.geojson]';
const USAGE = isCheckout
  ? `Usage: npm run check [-- STORY.geojson] ${OPTIONS}`
  : `Usage: parcours check STORY.geojson ${OPTIONS}`;

/** Runs the command. @returns its exit code @throws UsageError */
async function main(parameters: string[]): Promise<number> {
  const options = readArguments(parameters);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  if (options.schema) {
    writeFileSync(SCHEMA_FILE, schemaText());
    return 0;
  }
  const file = options.story === undefined ? DEFAULT_STORY : absolutePath(options.story);
  const article = options.article === undefined ? undefined : readText(absolutePath(options.article));
  const before = options.before === undefined ? undefined : readPublishedStory(absolutePath(options.before));
  if (options.migrate !== undefined) writeMigrated(file, absolutePath(options.migrate));
  const { findings, summary } = await checkFile(file, article, before);
  const shownName = relative(process.cwd(), file);
  const listed = shortened(findings);
  const errors = findings.filter(isError).length;
  const warnings = findings.length - errors;
  const counts = [countOf(errors, 'fault'), ...(warnings > 0 ? [countOf(warnings, 'warning')] : [])];
  if (options.json) console.log(JSON.stringify({ file: shownName, summary, findings: listed }, null, 2));
  else console.log([...reportLines(shownName, listed), `${summary}: ${counts.join(', ')}`].join('\n'));
  return errors > 0 ? 1 : 0;
}

/** Also with what npm kept of the options. @throws UsageError for an unknown option or a second story */
function readArguments(parameters: string[]) {
  const { values, positionals } = parsedArguments(parameters);
  const kept = (option: string): string | undefined => keptByNpm(option, 'check', process.env);
  const keptArticle = values.article === undefined ? kept('article') : undefined;
  const files =
    keptArticle === undefined ? { stories: positionals } : filesWithKept(positionals, keptArticle);
  if (!files) throw new UsageError(`${keptAdvice('article', 'check')}. ${USAGE}`);
  if (files.stories.length > 1) throw new UsageError(`one story at a time. ${USAGE}`);
  const [story] = files.stories;
  if (story === undefined && !isCheckout && !values.help) throw new UsageError(`a story is needed. ${USAGE}`);
  return { ...values, ...files, story, json: values.json ?? kept('json') === 'true' };
}

function parsedArguments(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        before: { type: 'string' },
        json: { type: 'boolean' },
        migrate: { type: 'string' },
        schema: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. ${USAGE}`);
  }
}

/**
 * Checks a story file. A story with faults of form is checked no further.
 *
 * @param article the article's text; without it quotes are not compared and towns not looked for
 * @param before the story as published before; without it lost ids are not looked for
 * @throws UsageError if the file cannot be read
 */
async function checkFile(
  file: string,
  article: string | undefined,
  before: Story | undefined,
): Promise<CheckResult> {
  requireFile(file);
  const { text, parsed } = readStoryFile(file);
  if ('faults' in parsed) return { findings: faultFindings(text, parsed), summary: UNUSABLE };
  const { story, version } = parsed;
  const quotes = article === undefined ? undefined : checkArticle(story, article);
  const basemapFile = basemapOf(file, existsSync);
  const basemap = readJsonFile<BasemapParts>(resolve(PROJECT, basemapFile));
  const options: FactCheckOptions = {
    ...(before && { before }),
    ...(article !== undefined && {
      article: { text: article, towns: await townsOf(article, articleLanguage(story), basemap) },
    }),
  };
  const findings = storyFindings(
    { story, version },
    {
      areas: regionAreas(readJsonFile<RegionTopology>(REGION_AREAS)),
      land: landOf(basemap),
      isCut: basemapFile !== WORLD_BASEMAP,
      letters: readJsonFile<FixedLetters>(LETTERS),
      slices: readJsonFile<SlicePackage[]>(SLICES),
    },
    { ...options, quotes },
  );
  const share = quotes
    ? `, ${Math.round(quotes.quotedShare * 100)} % of the article`
    : ', quotes not compared';
  return { findings: withLines(text, findings), summary: summaryOf(story) + share };
}

/** Names of towns that an article may hold: those of the basemap and, where there is a gazetteer, of all the world. */
async function townsOf(article: string, language: string, basemap: BasemapParts): Promise<string[]> {
  const { readGazetteerText } = await import('../basemap/names/gazetteer-file.ts');
  const gazetteer = readGazetteerText();
  const found = gazetteer ? townsNamedIn(paragraphsOf(article), language, new Gazetteer(gazetteer)) : [];
  return [...townNames(basemap, language), ...found];
}

/** Writes a story file in the newest version; nothing if it is no JSON. @throws UsageError if it cannot be written */
function writeMigrated(file: string, newFile: string): void {
  const json = readJson(readText(file));
  if ('faults' in json) return;
  try {
    // `wx` fails where there is a file already: it may be the author's only one.
    writeFileSync(newFile, `${JSON.stringify(migrated(json.value).value, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${newFile} cannot be written: ${(error as Error).message}.`);
  }
}

/** The story as it was published before. @throws UsageError if it has faults itself */
function readPublishedStory(file: string): Story {
  requireFile(file);
  const { parsed } = readStoryFile(file);
  if ('story' in parsed) return parsed.story;
  throw new UsageError(`${file} has faults itself, so that nothing can be compared with it.`);
}

const readJsonFile = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;

/** `13 stops, 12 facts, 9 sources, 20 quotes from 8 paragraphs` */
function summaryOf(story: Story): string {
  const claims = story.stops.flatMap((stop) => stop.claims);
  const quotes = claims.filter(isQuote);
  const paragraphs = new Set(quotes.map((quote) => quote.paragraph)).size;
  const facts = countOf(claims.length - quotes.length, 'fact');
  const sources = countOf(Object.keys(story.sources).length, 'source');
  const stops = countOf(story.stops.length, 'stop');
  const from = quotes.length > 0 ? ` from ${countOf(paragraphs, 'paragraph')}` : '';
  return `${stops}, ${facts}, ${sources}, ${countOf(quotes.length, 'quote')}${from}`;
}

const countOf = (count: number, word: string): string => `${count || 'no'} ${word}${count > 1 ? 's' : ''}`;

/** @throws UsageError if there is no such file, or it is a folder */
function requireFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${file}. ${USAGE}`);
  if (!stats.isFile())
    throw new UsageError(`${file} is ${stats.isDirectory() ? 'a folder' : 'no file'}. ${USAGE}`);
}

/** The text of a UTF-8 file, with its byte order mark. @throws UsageError if it is too big or not UTF-8 */
function readText(file: string): string {
  requireFile(file);
  const read = readTextFile(file);
  if ('text' in read) return read.text;
  throw new UsageError(read.faults.map((fault) => formatFault(file, fault)).join('\n'));
}

/** The JSON Schema, formatted as Prettier formats it: a list of words stands on one line where it fits. */
function schemaText(): string {
  const text = JSON.stringify(storyJsonSchema(), null, 2);
  const wordList = /^( *"\w+": )\[\n((?: *"[^"\n]*",?\n)+) *\](,?)$/gm;
  return `${text.replace(wordList, (list, key: string, words: string, comma: string) => {
    const line = `${key}[${words.trim().replace(/\n */g, ' ')}]${comma}`;
    return line.length <= 110 ? line : list;
  })}\n`;
}

/** @returns the exit code */
export async function check(parameters: string[]): Promise<number> {
  try {
    return await main(parameters);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

if (isCheckout) process.exitCode = await check(process.argv.slice(2));
