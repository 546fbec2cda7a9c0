/**
 * The zod schema of a story file. Each message says what is allowed and, after a line break, what to do; parse-story.ts
 * makes faults of them. Rules between the parts of a file are in story-rules.ts, leg-rules.ts and itinerary-rules.ts.
 */
import { z } from 'zod';
import { LANGUAGES, MODES, STATUSES } from '../story/story.ts';
import { isBefore, isRealDate } from './moment-text.ts';
import { reservedFor } from './reserved-ids.ts';

/** An object with these properties and no others. */
const closed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      const allowed = Object.keys(shape).join(', ');
      return issue.code === 'unrecognized_keys'
        ? `only ${allowed}\nremove or rename it`
        : `an object with ${allowed}`;
    },
  });

const PLAIN = 'plain text of 1 to 1000 characters';
/** Text is shown as it is, never as HTML. Control and direction characters are refused: they can disguise a text. */
const text = z
  .string({ error: PLAIN })
  .max(1000, { error: PLAIN })
  .regex(/^[^\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]+$/u, {
    error: `${PLAIN}, no line breaks or control characters`,
  })
  .refine((value) => value.trim() === value, { error: `${PLAIN}, no space at either end` });

const language = z.enum(LANGUAGES, { error: `one of ${LANGUAGES.join(', ')}` });
const localized = closed({ fr: text, en: text }).meta({
  id: 'localized',
  description: 'One text in each language of the page',
});
const translation = closed({ fr: text.optional(), en: text.optional() });

const ID = 'lower-case letters, digits and single hyphens, at most 60';
const id = z
  .string({ error: ID })
  .max(60, { error: ID })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: ID })
  .refine((value) => value !== 'constructor', {
    error: 'any id but constructor\nit is no safe key in JavaScript: choose another',
  });
/** An id that becomes a folder of the site. */
const pageId = id.superRefine((value, context) => {
  const reason = reservedFor(value);
  if (reason) context.addIssue({ code: 'custom', message: `${reason.allowed}\n${reason.advice}` });
});

const httpAddress = z
  .string({ error: 'an address that begins with https:// or http://' })
  .regex(/^https?:\/\/[^\s/?#]/, { error: 'an address that begins with https:// or http://' })
  .refine((value) => URL.canParse(value) && new URL(value).username === '', {
    error: 'a whole address without a password\ncopy it from the browser',
  });

const DATE = 'a real date, YYYY-MM-DD';
const MOMENT = `${DATE}, or a local time with its offset, YYYY-MM-DDThh:mm+hh:mm`;
const date = z
  .string({ error: DATE })
  .regex(/^\d{4}-\d\d-\d\d$/, { error: DATE })
  .refine(isRealDate, { error: DATE });
const moment = z
  .string({ error: MOMENT })
  .regex(/^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d)?$/, { error: MOMENT })
  .refine(isRealDate, { error: MOMENT });

const when = closed({
  start: moment,
  end: moment.optional(),
  approximate: z.boolean({ error: 'true or false' }).optional(),
  words: localized.optional(),
})
  .refine((value) => value.end === undefined || !isBefore(value.end, value.start), {
    path: ['end'],
    error: 'a moment not before its start\nswap the two, or correct one',
  })
  .meta({
    id: 'when',
    description: 'A date or a local time with its offset, never more precise than the source',
  });

const claimBase = {
  source: id,
  status: z.enum(STATUSES, { error: `one of ${STATUSES.join(', ')}` }),
  about: z.enum(['departure', 'arrival'], { error: 'departure, arrival, or left out' }).optional(),
  when: when.optional(),
};

const PARAGRAPH = "the number of a paragraph of the article's text, from 1; empty lines do not count";
const quote = closed({
  id,
  quote: text.max(300, { error: 'at most 300 characters\nquote less: the article is not ours' }),
  paragraph: z.int({ error: PARAGRAPH }).min(1, { error: PARAGRAPH }),
  speaker: localized.optional(),
  translation,
  ...claimBase,
}).meta({ id: 'quote', description: "The article's own words, contiguous and unchanged" });

const fact = closed({
  fact: localized,
  distanceKm: z
    .number({ error: 'a number of kilometres' })
    .positive({ error: 'more than 0 km' })
    .max(40_000, { error: 'at most 40000 km' })
    .optional(),
  ...claimBase,
}).meta({ id: 'fact', description: 'What a source establishes, in our words' });

export const claim = z.union([quote, fact]);
const claims = z.array(claim, { error: 'a list of claims' }).min(1, {
  error:
    'at least one claim\na stop without a source is not shown: add a quote or a fact, or remove the stop',
});

const longitude = z
  .number({ error: 'a longitude, -180 to 180 degrees' })
  .min(-180, { error: 'a longitude, -180 to 180 degrees' })
  .max(180, { error: 'a longitude, -180 to 180 degrees' });
const SWAPPED = 'a latitude, -90 to 90 degrees\nlongitude comes first: are the two swapped?';
const latitude = z
  .number({ error: 'a latitude, -90 to 90 degrees' })
  .min(-90, { error: SWAPPED })
  .max(90, { error: SWAPPED });
const position = z
  .tuple([longitude, latitude], { error: '[longitude, latitude]\ngive these two numbers only' })
  .meta({ id: 'position', description: 'Longitude, latitude; degrees, WGS 84' });

const timeZone = text.refine(isTimeZone, { error: 'an IANA time zone, as Asia/Vladivostok' });
function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const REGION = 'an ISO 3166 code of a country or a region, as KP or RU-AMU';
const region = z.string({ error: REGION }).regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { error: REGION });

const KIND = '"place" with a Point or "leg" with a LineString';
const literal = <Value extends string>(value: Value, allowed = JSON.stringify(value)) =>
  z.literal(value, { error: allowed });
const feature = <Kind extends z.ZodRawShape, Geometry extends z.ZodRawShape>(
  geometry: Geometry,
  properties: Kind,
) =>
  closed({
    type: literal('Feature'),
    id: pageId,
    geometry: closed(geometry),
    properties: closed(properties),
  });

export const placeFeature = feature(
  { type: literal('Point', '"Point" for a place'), coordinates: position },
  {
    kind: literal('place', KIND),
    names: closed({ fr: text, en: text, ru: text.optional(), ko: text.optional() }),
    inSentence: localized.optional(),
    description: localized,
    region: region.optional(),
    timeZone,
    when: when.optional(),
    claims,
  },
);

const TWO_POSITIONS = 'at least two positions\na leg begins and ends at a station';
export const legFeature = feature(
  {
    type: literal('LineString', '"LineString" for a leg'),
    coordinates: z.array(position, { error: 'a list of positions' }).min(2, { error: TWO_POSITIONS }),
  },
  {
    kind: literal('leg', KIND),
    from: id,
    to: id,
    mode: z.enum(MODES, { error: `one of ${MODES.join(', ')}` }),
    path: z.enum(['known', 'probable', 'unknown'], { error: 'known, probable or unknown' }),
    stations: z.array(text, { error: 'a list of names, one for each position' }),
    when: when.optional(),
    claims,
  },
);

const source = closed({
  author: text.optional(),
  publisher: text.optional(),
  title: text.optional(),
  url: httpAddress.optional(),
  published: date.optional(),
  after: text.optional(),
  language: text.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, { error: 'a language tag, as fr or ko' }).optional(),
}).refine((value) => value.author !== undefined || value.publisher !== undefined, {
  error: 'an author or a publisher\na source without a name is none: add one',
});

const KMH = 'a speed from 1 to 1000 km/h';
const kmh = z.number({ error: KMH }).min(1, { error: KMH }).max(1000, { error: KMH });

const correction = closed({ date, what: localized, why: localized }).meta({
  id: 'correction',
  description: 'What was wrong in an earlier version, and why it was changed',
});

/** The foreign member `story`: everything but the stops. */
export const storyHead = closed({
  schemaVersion: z.literal(1, { error: '1\na newer file needs a newer version of this program' }),
  id: pageId,
  language,
  title: localized,
  standfirst: localized,
  itinerary: z.array(id, { error: 'a list of ids' }).min(1, { error: 'at least one stop' }),
  sources: z.record(id, source, { error: 'an object: source id -> source' }),
  fastest: closed({ kmh, source: id }).optional(),
  aliases: z.record(pageId, id, { error: 'an object: former id -> id of a stop' }),
  corrections: z.array(correction, { error: 'a list of corrections, or left out' }).optional(),
  stations: z.record(text, text, { error: 'an object: station name -> where its coordinates come from' }),
});

const FEATURES = 'a list of features, at least one';
const fileOf = <Head extends z.ZodType, Feature extends z.ZodType>(head: Head, feature: Feature) =>
  closed({
    $schema: z.string({ error: 'an address, or left out' }).optional(),
    type: literal('FeatureCollection'),
    story: head,
    features: z.array(feature, { error: FEATURES }).min(1, { error: FEATURES }),
  });

/** The whole file. */
export const storyFile = fileOf(storyHead, z.union([placeFeature, legFeature]));
/** The file without its parts, which are parsed separately so that a fault in one does not hide faults in others. */
export const storyFrame = fileOf(z.unknown(), z.unknown());

/** The published JSON Schema of a story file, without the rules between its parts. */
export function storyJsonSchema(): object {
  const description = 'A GeoJSON FeatureCollection with a foreign member "story": one article, one map.';
  return { title: 'Parcours story', description, ...z.toJSONSchema(storyFile, { target: 'draft-2020-12' }) };
}

export type PlaceFeature = z.infer<typeof placeFeature>;
export type LegFeature = z.infer<typeof legFeature>;
export type StoryFeature = PlaceFeature | LegFeature;
export type FileClaim = z.infer<typeof claim>;
export type StoryHead = z.infer<typeof storyHead>;
