/**
 * `/places.lpf.json`: a record for each place, for gazetteers such as the World Historical Gazetteer, in the Linked Places
 * format 1.3 (github.com/LinkedPasts/linked-places-format): GeoJSON that is JSON-LD too.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import {
  type Claim,
  inLanguage,
  isPlace,
  isQuote,
  localNames,
  type Place,
  type Story,
  type When,
} from '../story/story.ts';
import { isoMoment } from '../time/moment.ts';
import { pagePath } from '../view/link.ts';
import type { StoryWords } from '../words/story-words.ts';
import { whenInWords } from '../words/when-words.ts';
import { LICENCE, sourceLine } from './credits.ts';
import { withinDateLine } from './date-line.ts';

/** The context that version 1.3 names. */
const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** A record must name GeoNames' classes that its place may have. A story does not tell a town from a lake: all are named. */
const ANY_CLASS = ['A', 'H', 'L', 'P', 'R', 'S', 'T'];

interface Citation {
  label: string;
  /** Of publication, as ISO 8601 counts it. */
  year?: string;
  '@id'?: string;
}

/** Dates are years, months or days. */
interface Timespan {
  start: { in: string };
  end?: { in: string };
}

type Certainty = 'less-certain' | 'uncertain';

export interface LinkedPlace extends Omit<Feature<Point | null>, 'id'> {
  '@id': string;
  names: { toponym: string; lang: string; citations?: Citation[] }[];
  when?: { timespans: Timespan[]; certainty?: Certainty; label: string };
  links: { type: 'closeMatch' | 'primaryTopicOf'; identifier: string }[];
  descriptions: { value: string; lang?: string; source?: string; citations?: Citation[] }[];
}

export interface LinkedPlaces extends FeatureCollection<Point | null> {
  '@context': string;
  license: string;
  features: (Feature<Point | null> & LinkedPlace)[];
}

/** A date in ISO 8601; of a time, its day at the place, since a record tells no times. */
const dayOf = (moment: string): string => isoMoment(moment).split('T')[0]!;

function timespan({ start, end = start }: When): Timespan {
  const [first, last] = [dayOf(start), dayOf(end)];
  return { start: { in: first }, ...(last !== first && { end: { in: last } }) };
}

/** A record has one certainty for all its dates: that of the least certain. */
function certaintyOf(dates: When[]): Certainty | undefined {
  if (dates.some(({ uncertain }) => uncertain)) return 'uncertain';
  return dates.some(({ approximate }) => approximate) ? 'less-certain' : undefined;
}

const withoutDoubles = <Value>(values: Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** When the place was part of the journey: its own date, else those of its claims; undefined where none is known. */
function whenOf({ when, claims }: Place, words: StoryWords): LinkedPlace['when'] {
  const dates = when ? [when] : claims.flatMap((claim) => claim.when ?? []);
  if (dates.length === 0) return undefined;
  const certainty = certaintyOf(dates);
  return {
    timespans: withoutDoubles(dates.map(timespan)),
    ...(certainty && { certainty }),
    label: withoutDoubles(dates.map((date) => whenInWords(date, words))).join('; '),
  };
}

function citation({ sources }: Story, id: string): Citation {
  const source = sources[id]!;
  return {
    label: sourceLine(source),
    ...(source.published && { year: /^-?\d+/.exec(isoMoment(source.published))![0] }),
    ...(source.url && { '@id': source.url }),
  };
}

/** The first name cites all sources that speak of the place. */
function namesOf(story: Story, place: Place): LinkedPlace['names'] {
  const own = story.languages.map((language): [string, string] => [
    language,
    inLanguage(place.names, language),
  ]);
  const sources = new Set(place.claims.map(({ source }) => source));
  return [...own, ...localNames(story, place)].map(([lang, toponym], index) => ({
    toponym,
    lang,
    ...(index === 0 && { citations: [...sources].map((id) => citation(story, id)) }),
  }));
}

function claimTexts(story: Story, claim: Claim): LinkedPlace['descriptions'] {
  const { url: source, language: lang } = story.sources[claim.source]!;
  const from = { ...(source && { source }), citations: [citation(story, claim.source)] };
  if (isQuote(claim)) return [{ value: claim.quote, ...(lang && { lang }), ...from }];
  return story.languages.map((language) => ({
    value: inLanguage(claim.fact, language),
    lang: language,
    ...from,
  }));
}

/** What the place is, and what the sources say of it. */
function descriptionsOf(story: Story, { description, claims }: Place): LinkedPlace['descriptions'] {
  const own = description
    ? story.languages.map((lang) => ({ value: inLanguage(description, lang), lang }))
    : [];
  return [...own, ...claims.flatMap((claim) => claimTexts(story, claim))];
}

/** An encyclopedia's page is about the place, a gazetteer's record is of it. */
const link = (identifier: string): LinkedPlace['links'][number] => ({
  type: /\bwikipedia\.org\//.test(identifier) ? 'primaryTopicOf' : 'closeMatch',
  identifier,
});

/** Where it stands, and that it may lie elsewhere; null where nobody can say. */
const geometryOf = ({ position, accuracyKm }: Place): Point | null =>
  position && {
    type: 'Point',
    coordinates: withinDateLine(position),
    ...(accuracyKm !== undefined && { certainty: 'less-certain' }),
  };

/** The address of its page, or a name where the build does not know the address. */
const identifierOf = (story: Story, { id }: Place, address: string): string =>
  address ? pagePath(story, story.languages[0], id, address) : `urn:parcours:${story.id}:${id}`;

/**
 * The places in itinerary order.
 * @param address absolute address of the map, or '' if the build does not know it
 * @param words of the language of the page at `/`
 */
export function linkedPlaces(story: Story, address: string, words: StoryWords): LinkedPlaces {
  return {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    license: LICENCE,
    features: story.stops.filter(isPlace).map((place) => {
      const when = whenOf(place, words);
      return {
        '@id': identifierOf(story, place, address),
        type: 'Feature',
        properties: {
          title: inLanguage(place.names, story.languages[0]),
          ...(place.region && { ccodes: [place.region.slice(0, 2)] }),
          fclasses: ANY_CLASS,
          ...(place.accuracyKm !== undefined && { accuracyKm: place.accuracyKm }),
        },
        ...(when && { when }),
        names: namesOf(story, place),
        geometry: geometryOf(place),
        links: (place.sameAs ?? []).map(link),
        descriptions: descriptionsOf(story, place),
      };
    }),
  };
}
