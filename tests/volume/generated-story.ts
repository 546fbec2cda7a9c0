/**
 * A story of any number of places, the same for the same number: a journey that wanders over the region of the first
 * story, with legs between some places and every status. What tests and the bench inject into a page.
 */
import {
  ARTICLE,
  type Claim,
  type Leg,
  type LocatedPlace,
  type Position,
  type Status,
  type Story,
} from '../../geo/story/story.ts';

/** The first story's own bounds: the ground that its page was built with fits. */
const BOUNDS = { west: 125.7364, south: 39.0047, east: 137.01, north: 51.8842 };
/** South and east of these points lies the sea. */
const COAST: Position[] = [
  [BOUNDS.west, 39],
  [127.6, 39.6],
  [129.7, 41.2],
  [130.7, 42.5],
  [132, 43.3],
  [133.6, 43.1],
  [135.5, 44.7],
  [137.1, 46.4],
];
/** One place in so many is reached by a jump that no leg tells of; to one in so many others a leg leads. */
const JUMP_EVERY = 40;
const LEG_EVERY = 4;
const PLACES_A_DAY = 4;

/** Numbers from 0 up to 1, the same for the same seed. Source: the public-domain generator mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function coastAt(lon: number): number {
  const next = Math.max(
    COAST.findIndex(([east]) => east >= lon),
    1,
  );
  const [[fromLon, fromLat], [toLon, toLat]] = [COAST[next - 1]!, COAST[next]!];
  return fromLat + ((toLat - fromLat) * (lon - fromLon)) / (toLon - fromLon);
}

const isLand = ([lon, lat]: Position): boolean =>
  lon >= BOUNDS.west && lon <= BOUNDS.east && lat <= BOUNDS.north && lat >= coastAt(lon);

const rounded = ([lon, lat]: Position): Position => [+lon.toFixed(4), +lat.toFixed(4)];

/** Positions of a journey; `isNear` says whether each was reached from the one before. */
function wander(count: number, random: () => number): { position: Position; isNear: boolean }[] {
  const stepDegrees = 7 / Math.sqrt(count);
  const anywhere = (): Position => {
    const position: Position = [
      BOUNDS.west + random() * (BOUNDS.east - BOUNDS.west),
      BOUNDS.south + random() * (BOUNDS.north - BOUNDS.south),
    ];
    return isLand(position) ? position : anywhere();
  };
  let heading = random() * 2 * Math.PI;
  const step = ([lon, lat]: Position): Position => {
    heading += (random() - 0.5) * 1.6;
    const degrees = stepDegrees * (0.3 + random());
    const next: Position = [
      lon + (Math.cos(heading) * degrees) / Math.cos((lat * Math.PI) / 180),
      lat + Math.sin(heading) * degrees,
    ];
    if (isLand(next)) return next;
    heading += 2;
    return step([lon, lat]);
  };
  const corners: Position[] = [
    [BOUNDS.west, BOUNDS.south],
    [BOUNDS.east, BOUNDS.north],
  ];
  const path = corners.map((position) => ({ position, isNear: false }));
  while (path.length < count) {
    const isNear = path.length > corners.length && path.length % JUMP_EVERY !== 0;
    path.push({ position: rounded(isNear ? step(path.at(-1)!.position) : anywhere()), isNear });
  }
  return path;
}

const BEGINNINGS = ['', 'Novo', 'Staro', 'Verkhne', 'Nizhne', 'Malo', 'Bolshe'];
const MIDDLES = [
  'kamen',
  'les',
  'berez',
  'sosn',
  'dub',
  'ozer',
  'kras',
  'bel',
  'chern',
  'zelen',
  'zolot',
  'snezh',
];
const ENDS = ['sk', 'ka', 'ovo', 'ino', 'noye', 'gorsk', 'grad'];

/** A name that no other place of the story has. */
export function placeName(index: number): string {
  const all = BEGINNINGS.length * MIDDLES.length * ENDS.length;
  // 251 and their number have no common divisor: neighbours are called differently.
  const mixed = (index * 251) % all;
  const middle = Math.floor(mixed / BEGINNINGS.length);
  const stem = BEGINNINGS[mixed % BEGINNINGS.length]! + MIDDLES[middle % MIDDLES.length]!;
  const name = stem + ENDS[Math.floor(middle / MIDDLES.length)]!;
  const again = Math.floor(index / all);
  return name[0]!.toUpperCase() + name.slice(1) + (again > 0 ? ` ${again + 1}` : '');
}

/** The id of a place by its numeral. */
export const placeId = (numeral: number): string => `place-${numeral}`;

const dayOf = (index: number): string =>
  new Date(Date.UTC(2001, 0, 1 + Math.floor(index / PLACES_A_DAY))).toISOString().slice(0, 10);

/** Of ten places three are attested, four reported, two announced, one is inferred. */
const STATUS_BY_DIGIT: Status[] = [
  'attested',
  'reported',
  'announced',
  'reported',
  'attested',
  'inferred',
  'reported',
  'announced',
  'attested',
  'reported',
];

function claimOf(id: string, index: number, status: Status): Claim {
  const when = { start: dayOf(index) };
  if (status === 'attested' || status === 'announced') {
    const quote = `Le train passe, étape ${index + 1}.`;
    const translation = { en: `The train passes, stop ${index + 1}.` };
    return { id: `q-${id}`, quote, paragraph: index + 1, translation, source: ARTICLE, status, when };
  }
  const fact = { fr: `Passage relevé, étape ${index + 1}.`, en: `A passage noted, stop ${index + 1}.` };
  return { fact, source: status === 'reported' ? 'agency' : 'map', status, when };
}

function placeOf(index: number, position: Position): LocatedPlace {
  const id = placeId(index + 1);
  const name = placeName(index);
  return {
    kind: 'place',
    id,
    position,
    names: { fr: name, en: name },
    description: { fr: `étape ${index + 1} d’un long voyage`, en: `stop ${index + 1} of a long journey` },
    timeZone: 'Asia/Vladivostok',
    when: { start: dayOf(index) },
    claims: [claimOf(id, index, STATUS_BY_DIGIT[index % 10]!)],
  };
}

function legOf(from: LocatedPlace, to: LocatedPlace, index: number): Leg {
  const id = `leg-${index + 1}`;
  const via = [from, to].map(({ names, position }) => ({ name: names.fr!, position, from: 'generated' }));
  return {
    kind: 'leg',
    id,
    from: from.id,
    to: to.id,
    mode: 'train',
    path: 'probable',
    via,
    claims: [claimOf(id, index, STATUS_BY_DIGIT[(index * 3) % 10]!)],
  };
}

/** A story of so many places, at least two. */
export function generatedStory(count: number): Story {
  const path = wander(count, randomFrom(count));
  const places = path.map(({ position }, index) => placeOf(index, position));
  const stops = places.flatMap((place, index) => {
    const hasLeg = path[index]!.isNear && index % LEG_EVERY === 0;
    return hasLeg ? [legOf(places[index - 1]!, place, index), place] : [place];
  });
  return {
    id: `generated-${count}`,
    languages: ['fr', 'en'],
    title: { fr: `Un voyage de ${count} lieux`, en: `A journey of ${count} places` },
    standfirst: {
      fr: 'Une histoire inventée pour éprouver la carte.',
      en: 'A made-up story to try the map.',
    },
    stops,
    sources: {
      [ARTICLE]: { author: 'Personne', language: 'fr' },
      agency: { publisher: 'Agency', url: 'https://example.org/', published: '2001-01-01' },
      map: { publisher: 'Parcours' },
    },
    speeds: [],
    aliases: {},
    corrections: [],
  };
}
