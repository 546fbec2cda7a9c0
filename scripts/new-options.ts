/** The options of `npm run new`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keptAdvice, keptByNpm } from '../geo/check/kept-by-npm.ts';
import { nearestIn } from '../geo/parse/nearest-id.ts';
import { type Language, LANGUAGES } from '../geo/story/story.ts';
import { parseMoment } from '../geo/time/moment.ts';
import { insteadOfFile } from './story-option.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  language: { type: 'string' },
  languages: { type: 'string' },
  places: { type: 'string' },
  published: { type: 'string' },
  out: { type: 'string' },
} as const;
/** How a command is typed where this one was. */
export const typedHere = (command: string): string =>
  process.env.npm_lifecycle_event === 'new' ? `npm run ${command} --` : `parcours ${command}`;
const USAGE = `Usage: ${typedHere('new')} ARTICLE.txt --language fr [--languages fr,en] [--places "A,B=ID"] [--published YYYY-MM-DD] [--out STORY.geojson]`;

export interface NewOptions {
  /** Path of the article's text. */
  article: string;
  /** Language tag of the article. */
  language: string;
  /** Of the page. */
  languages: Language[];
  places: string[];
  published?: string;
  /** Paths of what is written. */
  story: string;
  list: string;
}

const wrong = (message: string): UsageError => new UsageError(`${message}; nothing was written`);

/**
 * @param folder in which the command was typed, for relative paths
 * @throws UsageError for an option that there is not, or a value that it cannot have
 */
export function newOptions(parameters: string[], folder: string): NewOptions {
  const kept = Object.keys(OPTIONS).find((option) => keptByNpm(option, 'new', process.env) !== undefined);
  if (kept) throw wrong(keptAdvice(kept, 'new'));
  const { values, positionals } = parsedArguments(parameters);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw wrong(
      `${file === undefined ? 'no article was named' : `one article at a time, not also "${others[0]}"`}. ${USAGE}`,
    );
  }
  const article = articlePath(file, folder);
  if (!values.language) throw wrong(`in which language is ${file}? --language fr, en, de or es. ${USAGE}`);
  const language = languageTag(values.language);
  const story = resolve(folder, values.out ?? file.replace(/\.[^./\\]*$/, '').concat('.geojson'));
  return {
    article,
    language,
    languages: pageLanguages(values.languages, language),
    places: (values.places ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    ...(values.published !== undefined && { published: publishedOn(values.published) }),
    story,
    list: `${story.replace(/\.(?:geo)?json$/i, '')}.todo.md`,
  };
}

function parsedArguments(parameters: string[]) {
  const { tokens } = parseArgs({
    args: parameters,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name));
  if (unknown?.kind === 'option')
    throw wrong(
      `${unknown.rawName}: ${nearestIn(Object.keys(OPTIONS).map((name) => `--${name}`))(unknown.rawName)}there is no such option. ${USAGE}`,
    );
  try {
    return parseArgs({ args: parameters, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(`${(error as Error).message}. ${USAGE}`);
  }
}

function articlePath(file: string, folder: string): string {
  const path = resolve(folder, file);
  const found = insteadOfFile(path);
  if (found === null) return path;
  throw wrong(`"${file}": the text of an article is needed, and ${found}`);
}

function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0]!;
  } catch {
    throw wrong(`--language "${value}": a language tag, as fr or ko, is needed`);
  }
}

/** @throws UsageError for a language that pages have no words in */
function pageLanguages(value: string | undefined, articleLanguage: string): Language[] {
  const tags = value === undefined ? [articleLanguage] : value.split(',').map((tag) => tag.trim());
  const known: readonly string[] = LANGUAGES;
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown !== undefined) {
    throw wrong(
      `${value === undefined ? '--language' : '--languages'} "${unknown}": pages have words in ${LANGUAGES.join(', ')}; --languages names those of the page, docs/languages.md says how to add one`,
    );
  }
  return [...new Set(tags)] as Language[];
}

function publishedOn(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value) && parseMoment(value)) return value;
  throw wrong(`--published "${value}": a real date, YYYY-MM-DD, is needed`);
}
