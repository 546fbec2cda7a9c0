/**
 * The zod schema of a story file, version 2. Each message says what is allowed and, after a line break, what to do;
 * parse-story.ts makes faults of them. Rules between the parts of a file are in story-rules.ts, leg-rules.ts and
 * itinerary-rules.ts of the room above.
 */
import { z } from 'zod';
import { type Language, LANGUAGES } from '../../story/story.ts';
import { SCHEMA_VERSION } from './schema-version.ts';
import {
  closed,
  date,
  days,
  httpAddress,
  id,
  languageTag,
  literal,
  localizedIn,
  pageId,
  type LocalizedSchema,
  text,
  translationIn,
} from './schema-parts.ts';
import { claimIn, claimsOf, legIn, mode, placeIn, whenIn } from './stop-schema.ts';

const language = z.enum(LANGUAGES, {
  error: `one of ${LANGUAGES.join(', ')}\nthe page has no words in another; to add one, give it a folder in src/i18n and its tag to LANGUAGES in geo/story/story.ts (docs/languages.md)`,
});
const LANGUAGE_LIST = 'a list of languages, the one of the page at / first';
/** The languages of a story's page. */
export const languageList = z
  .tuple([language], language, { error: LANGUAGE_LIST })
  .refine((list) => new Set(list).size === list.length, { error: `${LANGUAGE_LIST}, each once` });

const source = closed({
  author: text.optional(),
  publisher: text.optional(),
  title: text.optional(),
  headline: text.optional(),
  url: httpAddress.optional(),
  published: days.optional(),
  after: text.optional(),
  language: languageTag.optional(),
}).refine((value) => value.author !== undefined || value.publisher !== undefined, {
  error: 'an author or a publisher\na source without a name is none: add one',
});

const KMH = 'a speed from 1 to 1000 km/h';
const speed = closed({
  mode,
  kmh: z.number({ error: KMH }).min(1, { error: KMH }).max(1000, { error: KMH }),
  source: id,
});

/** The foreign member `story`: everything but the stops. */
const headIn = (localized: LocalizedSchema) =>
  closed({
    schemaVersion: z.literal(SCHEMA_VERSION, {
      error: `${SCHEMA_VERSION}\na newer file needs a newer version of this program`,
    }),
    id: pageId,
    languages: languageList,
    title: localized,
    standfirst: localized,
    itinerary: z.array(id, { error: 'a list of ids' }).min(1, { error: 'at least one stop' }),
    sources: z.record(id, source, { error: 'an object: source id -> source' }),
    speeds: z.array(speed, { error: 'a list of speeds, or left out' }).optional(),
    aliases: z.record(pageId, id, { error: 'an object: former id -> id of a stop, or left out' }).default({}),
    corrections: z
      .array(
        closed({ date, what: localized, why: localized }).meta({
          id: 'correction',
          description: 'What was wrong in an earlier version, and why it was changed',
        }),
        { error: 'a list of corrections, or left out' },
      )
      .optional(),
    points: z
      .record(text, text, {
        error: 'an object: name of a point -> where its coordinates come from, or left out',
      })
      .default({}),
  });

const FEATURES = 'a list of features, at least one';
const fileOf = <Head extends z.ZodType, Feature extends z.ZodType>(head: Head, each: Feature) =>
  closed({
    $schema: z.string({ error: 'an address, or left out' }).optional(),
    type: literal('FeatureCollection'),
    story: head,
    features: z.array(each, { error: FEATURES }).min(1, { error: FEATURES }),
  });

/** The file without its parts, which are parsed separately so that a fault in one does not hide faults in others. */
export const storyFrame = fileOf(z.unknown(), z.unknown());

/** The schemas of a file whose page has these languages; undefined: each text may be in any. */
function makeSchema(languages?: readonly Language[]) {
  const localized = localizedIn(languages);
  const when = whenIn(localized);
  const claim = claimIn(localized, translationIn(languages), when);
  const claims = claimsOf(claim);
  const head = headIn(localized);
  const place = placeIn(languages, localized, when, claims);
  const leg = legIn(localized, when, claims);
  return { head, claim, place, leg, file: fileOf(head, z.union([place, leg])) };
}
export type StorySchema = ReturnType<typeof makeSchema>;

const schemas = new Map<string, StorySchema>();

/** The same, made once for each list of languages: making one takes as long as checking a story with it. */
export function storySchema(languages?: readonly Language[]): StorySchema {
  const key = String(languages);
  const schema = schemas.get(key) ?? makeSchema(languages);
  schemas.set(key, schema);
  return schema;
}

/** The published JSON Schema of a story file, without the rules between its parts. */
export function storyJsonSchema(): object {
  const description = 'A GeoJSON FeatureCollection with a foreign member "story": one article, one map.';
  const schema = z.toJSONSchema(storySchema().file, { target: 'draft-2020-12', io: 'input' });
  return { title: 'Parcours story', description, ...schema };
}

export type PlaceFeature = z.infer<StorySchema['place']>;
export type LegFeature = z.infer<StorySchema['leg']>;
export type StoryFeature = PlaceFeature | LegFeature;
export type FileClaim = z.infer<StorySchema['claim']>;
export type StoryHead = z.infer<StorySchema['head']>;
