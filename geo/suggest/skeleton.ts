/** A story to begin with. What only its author can know is left empty: the check then names it. */
import type { Paragraph } from '../article/article-text.ts';
import { type FoundName, type Mention } from '../article/place-names.ts';
import { geoNamesAddress, keyOf, type NamedPlace } from '../article/gazetteer.ts';
import { reservedFor } from '../parse/schema/reserved-ids.ts';
import { type Language, STATUSES } from '../story/story.ts';

/** A place that the author wants in the story. */
export interface ChosenPlace {
  name: string;
  mention: Mention;
  /** What the author says that it is; without it nobody has located it yet. */
  picked?: NamedPlace;
}

export interface SkeletonInput {
  id: string;
  /** Of the article: a language tag. */
  language: string;
  /** Of the page. */
  languages: readonly Language[];
  paragraphs: readonly Paragraph[];
  places: readonly ChosenPlace[];
  /** `YYYY-MM-DD` */
  published?: string;
}

const ID_LENGTH = 60;
const QUOTE_LENGTH = 300;
const HEADLINE_LENGTH = 150;

/** An id of Latin letters, digits and hyphens, and none that the site uses itself; '' if the name has none. */
export function idOf(name: string): string {
  const id = keyOf(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH - 3)
    .replace(/^-|-$/g, '');
  return reservedFor(id) ? `${id}-1` : id;
}

/** The article's headline: its first line, if that is no sentence. */
function headlineOf([first]: readonly Paragraph[]): string {
  const line = first?.text.trim() ?? '';
  return line.length <= HEADLINE_LENGTH && !/[.!?…]["”»]?$/.test(line) ? line : '';
}

/** The story file, to be written as JSON. */
export function skeletonOf(input: SkeletonInput): object {
  const { id, language, languages, paragraphs, places, published } = input;
  const headline = headlineOf(paragraphs);
  const ids = uniqueIds(places);
  return {
    type: 'FeatureCollection',
    story: {
      schemaVersion: 2,
      id,
      languages,
      title: inEach(languages, language, headline),
      standfirst: inEach(languages, language, ''),
      itinerary: ids,
      sources: {
        article: { author: '', language, ...(headline && { headline }), ...(published && { published }) },
      },
      points: {},
      aliases: {},
    },
    features: places.map((place, index) => featureOf(place, ids[index]!, input)),
  };
}

/** A text that is known in one language. */
const inEach = (languages: readonly string[], known: string, text: string): Record<string, string> =>
  Object.fromEntries(languages.map((each) => [each, each === known ? text : '']));

function featureOf({ name, mention, picked }: ChosenPlace, id: string, input: SkeletonInput): object {
  const { language, languages, paragraphs } = input;
  const position = picked?.position;
  return {
    type: 'Feature',
    id,
    geometry: position ? { type: 'Point', coordinates: position } : null,
    properties: {
      kind: 'place',
      names: { ...inEach(languages, language, name), [language]: name },
      ...(position && { sameAs: [geoNamesAddress(picked.id)] }),
      claims: [
        {
          id: `${id}-1`,
          quote: quoteOf(paragraphs[mention.paragraph - 1]!.text, mention),
          paragraph: mention.paragraph,
          // The weakest: whether it happened or was planned is for the author to say.
          status: STATUSES.at(-1),
          source: 'article',
          translation: Object.fromEntries(
            languages.filter((each) => each !== language).map((each) => [each, '']),
          ),
        },
      ],
    },
  };
}

/** The sentence of a mention, verbatim; of one that is too long for a quote, the whole words around the name. */
export function quoteOf(text: string, { sentence, name }: Mention): string {
  const whole = text.slice(sentence.start, sentence.end);
  if (whole.length <= QUOTE_LENGTH) return whole;
  const room = Math.floor((QUOTE_LENGTH - (name.end - name.start)) / 2);
  const start = Math.max(sentence.start, Math.min(name.start - room, sentence.end - QUOTE_LENGTH));
  const end = Math.min(sentence.end, start + QUOTE_LENGTH);
  let part = text.slice(start, end);
  if (start > sentence.start) part = part.replace(/^\S*\s+/u, '');
  return (end < sentence.end ? part.replace(/\s+\S*$/u, '') : part).trim();
}

function uniqueIds(places: readonly ChosenPlace[]): string[] {
  const taken = new Set<string>();
  return places.map(({ name, picked }, index) => {
    const base = idOf(name) || idOf(picked?.name ?? '') || `place-${index + 1}`;
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  });
}

/** The name of a list that an author means: as the article writes it, however its accents and hyphens are typed. */
export const foundByName = (names: readonly FoundName[], name: string): FoundName | undefined =>
  names.find((found) => keyOf(found.name) === keyOf(name));
