/** Whether a story file has the shape that the editor's forms rely on, whatever faults it has besides. */
import { z } from 'zod';
import { type Fault, pathText, shortValue } from '../../../geo/parse/fault.ts';
import { isMembers, type Members } from '../../../geo/parse/members.ts';
import { SCHEMA_VERSION } from '../../../geo/parse/schema/schema-version.ts';
import { LANGUAGES } from '../../../geo/story/story.ts';
import type { StoryFile } from '../draft/draft.ts';

// The page's policy forbids what zod would do to be faster.
z.config({ jitless: true });

const text = z.string({ error: 'a text' });
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'a list' });
/** Other members are kept: the check names them. */
const members = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape, { error: 'an object' });
const texts = z.record(z.string(), text, { error: 'an object of texts' });
const number = z.number({ error: 'a number' });

const when = members({ start: text, end: text.optional(), words: texts.optional() }).optional();
const claimBase = { source: text, status: text, when };
const quote = members({
  id: text,
  quote: text,
  paragraph: number.optional(),
  prefix: text.optional(),
  suffix: text.optional(),
  speaker: texts.optional(),
  translation: texts,
  ...claimBase,
});
const fact = members({ fact: texts, ...claimBase });
const claims = list(
  z.union([quote, fact], { error: 'a quote with its id, or a fact, with source and status' }),
);

const position = list(number).min(2, { error: 'a position' });
const geometryOf = (type: string, coordinates: z.ZodType) =>
  members({ type: z.literal(type, { error: type }), coordinates }).nullable();
const place = members({
  id: text,
  geometry: geometryOf('Point', position),
  properties: members({
    kind: z.literal('place', { error: 'place or leg' }),
    names: texts,
    inSentence: texts.optional(),
    description: texts.optional(),
    sameAs: list(text).optional(),
    when,
    claims,
  }),
});
const leg = members({
  id: text,
  geometry: geometryOf('LineString', list(position)),
  properties: members({
    kind: z.literal('leg'),
    from: text,
    to: text,
    mode: text,
    path: text,
    vehicle: texts.optional(),
    via: list(text).optional(),
    track: members({}).optional(),
    when,
    claims,
  }),
});
const feature = z.unknown().superRefine((value, context) => {
  const kind = isMembers(value) && isMembers(value.properties) ? value.properties.kind : undefined;
  const { error } = (kind === 'leg' ? leg : place).safeParse(value);
  // Of an unknown kind nothing else can be judged.
  const issues = error?.issues.toSorted((a, b) => Number(isOfKind(b)) - Number(isOfKind(a))) ?? [];
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path, message });
});
const isOfKind = ({ path }: { path: PropertyKey[] }): boolean => path.at(-1) === 'kind';

const story = members({
  type: z.literal('FeatureCollection', { error: 'FeatureCollection' }),
  story: members({
    schemaVersion: z.literal(SCHEMA_VERSION, {
      error: `${SCHEMA_VERSION}, as this version of the program knows`,
    }),
    id: text,
    languages: list(z.enum(LANGUAGES, { error: `one of ${LANGUAGES.join(', ')}` })).min(1, {
      error: 'at least one language',
    }),
    title: texts,
    standfirst: texts,
    itinerary: list(text),
    sources: z.record(z.string(), texts, { error: 'an object of sources' }),
    speeds: list(members({})).optional(),
    aliases: texts,
    corrections: list(members({})).optional(),
    points: texts,
  }),
  features: list(feature).superRefine((features, context) => {
    const ids = features.map((each) => (isMembers(each) ? each.id : undefined));
    const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (again >= 0) context.addIssue({ code: 'custom', path: [again, 'id'], message: 'an id of its own' });
  }),
});

/** What keeps a value from being edited, the first thing; undefined if it can be. */
export function shapeFault(value: unknown): Fault | undefined {
  const issue = story.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  const found = issue.path.reduce<unknown>(
    (container, key) => (container as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  return { path: pathText(issue.path), value: shortValue(found), allowed: issue.message, advice: '' };
}

export const isEditable = (value: unknown): value is StoryFile => shapeFault(value) === undefined;

/** A story file with empty members where it lacks those that forms fill in. Changes nothing that is there. */
export function completed(file: Members): Members {
  const { story: head, features } = file;
  return {
    ...file,
    ...missingIn(file, { type: 'FeatureCollection', features: [] }),
    ...(isMembers(head) && { story: { ...head, ...missingIn(head, HEAD) } }),
    ...(Array.isArray(features) && { features: features.map(completedFeature) }),
  };
}

const HEAD = { title: {}, standfirst: {}, itinerary: [], sources: {}, aliases: {}, points: {} };

const missingIn = (holder: Members, usual: Members): Members =>
  Object.fromEntries(Object.entries(usual).filter(([key]) => !Object.hasOwn(holder, key)));

function completedFeature(value: unknown): unknown {
  if (!isMembers(value) || !isMembers(value.properties)) return value;
  const { properties } = value;
  const { claims: given } = properties;
  const full = Array.isArray(given) ? given.map(completedClaim) : given;
  return {
    ...value,
    ...missingIn(value, { geometry: null }),
    properties: { ...properties, claims: full ?? [] },
  };
}

const completedClaim = (claim: unknown): unknown =>
  isMembers(claim) && 'quote' in claim ? { ...claim, ...missingIn(claim, { translation: {} }) } : claim;
