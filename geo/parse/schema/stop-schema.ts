/** The schema of a story file's features: places and legs, with their claims. story-schema.ts has the rest of the file. */
import { z } from 'zod';
import { type Language, MODES, STATUSES } from '../../story/story.ts';
import {
  closed,
  httpAddress,
  id,
  literal,
  type LocalizedSchema,
  moment,
  namesIn,
  pageId,
  position,
  region,
  text,
  timeZone,
  type translationIn,
} from './schema-parts.ts';

const kilometres = (maximum: number) =>
  z
    .number({ error: 'a number of kilometres' })
    .positive({ error: 'more than 0 km' })
    .max(maximum, { error: `at most ${maximum} km` });

const flag = z.boolean({ error: 'true or false' }).optional();
export const whenIn = (localized: LocalizedSchema) =>
  closed({
    start: moment,
    end: moment.optional(),
    approximate: flag,
    uncertain: flag,
    words: localized.optional(),
  }).meta({
    id: 'when',
    description:
      'A year, a month, a date or a local time with its offset, never more precise than the source',
  });
type WhenSchema = ReturnType<typeof whenIn>;

const AROUND = 'at most 100 characters';
const VISIT = 'the number of a visit to the place, from 1';
const PARAGRAPH = "the number of a paragraph of the article's text, from 1; empty lines do not count";
export function claimIn(
  localized: LocalizedSchema,
  translation: ReturnType<typeof translationIn>,
  when: WhenSchema,
) {
  const claimBase = {
    source: id,
    status: z.enum(STATUSES, { error: `one of ${STATUSES.join(', ')}` }),
    about: z.enum(['departure', 'arrival'], { error: 'departure, arrival, or left out' }).optional(),
    visit: z.int({ error: VISIT }).min(1, { error: VISIT }).optional(),
    when: when.optional(),
  };
  const quote = closed({
    id,
    quote: text.max(300, { error: 'at most 300 characters\nquote less: the article is not ours' }),
    prefix: text.max(100, { error: AROUND }).optional(),
    suffix: text.max(100, { error: AROUND }).optional(),
    paragraph: z.int({ error: PARAGRAPH }).min(1, { error: PARAGRAPH }),
    speaker: localized.optional(),
    translation,
    ...claimBase,
  }).meta({ id: 'quote', description: "The article's own words, contiguous and unchanged" });
  const fact = closed({
    fact: localized,
    distanceKm: kilometres(40_000).optional(),
    ...claimBase,
  }).meta({ id: 'fact', description: 'What a source establishes, in our words' });
  return z.union([quote, fact]);
}

const KIND = '"place" with a Point or "leg" with a LineString';
const feature = <Kind extends z.ZodRawShape, Geometry extends z.ZodType>(
  geometry: Geometry,
  properties: Kind,
) => closed({ type: literal('Feature'), id: pageId, geometry, properties: closed(properties) });

const NO_CLAIM =
  'at least one claim\na stop without a source is not shown: add a quote or a fact, or remove the stop';
export const claimsOf = (claim: ReturnType<typeof claimIn>) =>
  z.array(claim, { error: 'a list of claims' }).min(1, { error: NO_CLAIM });
type ClaimsSchema = ReturnType<typeof claimsOf>;

const point = closed({ type: literal('Point', '"Point" for a place'), coordinates: position });
export const placeIn = (
  languages: readonly Language[] | undefined,
  localized: LocalizedSchema,
  when: WhenSchema,
  claims: ClaimsSchema,
) =>
  feature(point.nullable(), {
    kind: literal('place', KIND),
    names: namesIn(languages),
    inSentence: localized.optional(),
    description: localized.optional(),
    region: region.optional(),
    timeZone: timeZone.optional(),
    accuracyKm: kilometres(1000).optional(),
    sameAs: z.array(httpAddress, { error: 'a list of addresses' }).optional(),
    when: when.optional(),
    claims,
  });

const TWO_POSITIONS = 'at least two positions\na leg begins and ends somewhere';
const line = closed({
  type: literal('LineString', '"LineString" for a leg'),
  coordinates: z.array(position, { error: 'a list of positions' }).min(2, { error: TWO_POSITIONS }),
});
export const mode = z.enum(MODES, { error: `one of ${MODES.join(', ')}` });
export const legIn = (localized: LocalizedSchema, when: WhenSchema, claims: ClaimsSchema) =>
  feature(line.nullable(), {
    kind: literal('leg', KIND),
    from: id,
    to: id,
    mode,
    vehicle: localized.optional(),
    path: z.enum(['known', 'probable', 'unknown'], { error: 'known, probable or unknown' }),
    via: z.array(text, { error: 'a list of names, one for each position' }).optional(),
    track: closed({ source: id }).optional(),
    when: when.optional(),
    claims,
  });
