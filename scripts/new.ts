/**
 * `npm run new`: a story to begin with, from an article's text, and a list of what its author has to decide.
 *
 *     npm run new -- ARTICLE.txt --language fr [--languages fr,en] [--places "A,B=ID"] [--published YYYY-MM-DD] [--out STORY.geojson]
 *
 * Writes ARTICLE.geojson and ARTICLE.todo.md beside the text. Exit code 1: the gazetteer could not be installed, or a file
 * not be written; 2: wrong arguments, or a text that cannot be read.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { paragraphsOf, type Paragraph } from '../geo/article/article-text.ts';
import { datesIn, knowsDatesIn } from '../geo/article/dates.ts';
import { Gazetteer } from '../geo/article/gazetteer.ts';
import { type FoundName, placeNamesIn } from '../geo/article/place-names.ts';
import { formatFault } from '../geo/parse/fault.ts';
import { readTextFile } from '../geo/check/read-file.ts';
import { chosenPlaces } from '../geo/suggest/chosen-places.ts';
import { idOf, skeletonOf } from '../geo/suggest/skeleton.ts';
import { toDoList } from '../geo/suggest/to-do-list.ts';
import { newOptions, type NewOptions, typedHere } from './new-options.ts';
import { installSources } from './story-basemap.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError if the file has no text */
function readArticle(file: string): Paragraph[] {
  const read = readTextFile(file);
  if ('faults' in read) {
    const lines = read.faults.map((fault) => formatFault(file, fault));
    throw new UsageError(`${lines.join('\n')}; nothing was written`);
  }
  const paragraphs = paragraphsOf(read.text);
  if (paragraphs.length === 0) throw new UsageError(`${file} has no text; nothing was written`);
  return paragraphs;
}

async function readGazetteer(): Promise<Gazetteer> {
  installSources();
  const { readGazetteerText } = await import('../geo/basemap/names/gazetteer-file.ts');
  return new Gazetteer(readGazetteerText()!);
}

function skeletonText(options: NewOptions, paragraphs: Paragraph[], names: FoundName[]): string {
  const { language, languages, published, places: chosen, story } = options;
  const chosenOnes = chosenPlaces(chosen, names, paragraphs, language);
  if ('fault' in chosenOnes) throw new UsageError(`--places: ${chosenOnes.fault}; nothing was written`);
  const id = idOf(basename(story, extname(story))) || 'story';
  const { places } = chosenOnes;
  const skeleton = skeletonOf({
    id,
    language,
    languages,
    paragraphs,
    places,
    ...(published && { published }),
  });
  return `${JSON.stringify(skeleton, null, 2)}\n`;
}

/** @throws Error of one line, also if there is such a file already: it may be the author's only one */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new Error(`${file} could not be written: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws UsageError for wrong arguments, before anything is written; Error if the disk or the network fails */
export async function newStory(parameters: string[], folder: string): Promise<void> {
  const options = newOptions(parameters, folder);
  const { article, story, list, language, published } = options;
  const paragraphs = readArticle(article);
  for (const file of [story, list]) {
    if (existsSync(file))
      throw new UsageError(
        `${file} is there already, and stays as it is: --out NAME.geojson names another; nothing was written`,
      );
  }
  const names = placeNamesIn(paragraphs, language, await readGazetteer());
  const dates = datesIn(paragraphs, language, published);
  const text = skeletonText(options, paragraphs, names);
  const toDo = {
    article: basename(article),
    typed: { new: typedHere('new'), check: typedHere('check') },
    language,
    knowsDates: knowsDatesIn(language),
    paragraphs,
    names,
    dates,
  };
  writeNew(story, text);
  writeNew(list, toDoList({ ...toDo, ...(published && { published }) }));
  const countOf = (count: number, one: string, more: string): string =>
    `${count || 'no'} ${count === 1 ? one : more}`;
  console.log(`${story}: a story with ${countOf(options.places.length, 'place', 'places')}`);
  const found = `${countOf(names.length, 'name of a place', 'names of places')}, ${countOf(dates.length, 'date', 'dates')}`;
  console.log(`${list}: what to decide about: ${found}`);
}

// By its name: the package has this file within another one.
if (basename(process.argv[1] ?? '') === 'new.ts') {
  newStory(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}
