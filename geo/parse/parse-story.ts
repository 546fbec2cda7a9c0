/**
 * Parses a story file into a Story that all other code trusts, or into faults. For the build and the check only: neither
 * this file nor zod belongs in the reader's bundle.
 */
import type { z } from 'zod';
import type { Story } from '../story/story.ts';
import { endFaults } from './rules/date-rules.ts';
import { type Fault, pathText, shortValue } from './fault.ts';
import { foreignValueFault } from './foreign/foreign-value.ts';
import { edgeFaults } from './rules/edge-rules.ts';
import { itineraryFaults } from './rules/itinerary-rules.ts';
import { withLines } from './json-lines.ts';
import { readJson } from './json-text.ts';
import { legFaults, positionFaults, viaFaults } from './rules/leg-rules.ts';
import { asWritten, migrated } from './migrate.ts';
import { SCHEMA_VERSION } from './schema/schema-version.ts';
import {
  languageList,
  type StoryHead,
  storyFrame,
  type StorySchema,
  storySchema,
} from './schema/story-schema.ts';
import {
  aliasFaults,
  articleFaults,
  claimFaults,
  idFaults,
  type ReadFeature,
  type ReadHead,
  speedFaults,
  timeZoneFaults,
} from './rules/story-rules.ts';
import { storyOf } from './story-of.ts';

export { formatFault } from './fault.ts';
export { storyJsonSchema } from './schema/story-schema.ts';

/** A story, or all faults that were found, each with its line; and the version in which the file is written. */
export type ParsedStory = { story: Story; version: number } | { faults: Fault[]; version: number };

/**
 * Parses the text of a story file, of version 1 as one of version 2. Reports all faults at once, unless the text is no
 * story at all, which is one. Never throws.
 */
export function parseStory(text: string): ParsedStory {
  const json = readJson(text);
  if (!('value' in json)) return { ...json, version: SCHEMA_VERSION };
  const { value, version } = migrated(json.value);
  const foreign = foreignValueFault(json.value);
  if (foreign) return { faults: withLines(text, [foreign]), version };
  if ('faults' in json) return { faults: json.faults, version };
  const { languages } = recordOf(recordOf(value).story);
  const unknown = languageFaults(languages);
  if (unknown.length > 0) return { faults: withLines(text, unknown), version };
  const schema = storySchema(languageList.safeParse(languages).data);
  const { features, head, faults: shapeFaults } = readParts(value, schema);
  // Not push(...faults): a call with hundreds of thousands of arguments would exhaust the stack.
  const faults = [
    shapeFaults,
    idFaults(features),
    itineraryFaults(head, features, version),
    aliasFaults(head, features),
    claimFaults(head, features),
    articleFaults(head),
    speedFaults(head),
    positionFaults(features),
    edgeFaults(features),
    legFaults(features),
    viaFaults(head, features),
    endFaults(features),
    timeZoneFaults(features),
  ].flat();
  if (faults.length === 0) {
    // Without a fault every part has been read.
    const stops = features.map(({ parsed }) => parsed!);
    return { story: storyOf(head as StoryHead, stops), version };
  }
  const written = faults.map((fault) => asWritten(fault, version));
  return { faults: withLines(text, written), version };
}

/**
 * Faults of a list of languages, after which no text can be judged: each would be called superfluous in a language that the
 * page has no words in.
 */
const languageFaults = (languages: unknown): Fault[] =>
  Array.isArray(languages)
    ? faultsOf(languageList.safeParse(languages).error, languages, ['story', 'languages'])
    : [];

interface Parts {
  faults: Fault[];
  features: ReadFeature[];
  head: ReadHead;
}

/** Reads the head and each feature separately, so that a fault in one does not keep the others from further checks. */
function readParts(value: unknown, schema: StorySchema): Parts {
  const { story, features } = recordOf(value);
  const faults = shapeFaults(storyFrame, value, []).concat(shapeFaults(schema.head, story, ['story']));
  const list: unknown[] = Array.isArray(features) ? features : [];
  const read = list.map((raw, index) => readFeature(raw, index, schema, faults));
  return { faults, features: read, head: readHead(story, schema) };
}

function readFeature(raw: unknown, index: number, schema: StorySchema, faults: Fault[]): ReadFeature {
  const isLeg = isMeantAsLeg(raw);
  const { id, properties } = recordOf(raw);
  const { claims } = recordOf(properties);
  const knownId = typeof id === 'string' ? id : undefined;
  const { data, error } = (isLeg ? schema.leg : schema.place).safeParse(raw);
  for (const fault of faultsOf(error, raw, ['features', index])) {
    faults.push(knownId === undefined ? fault : { feature: shortId(knownId), ...fault });
  }
  return {
    index,
    id: knownId,
    isLeg,
    parsed: data,
    claims: Array.isArray(claims) ? claims.map((claim: unknown) => schema.claim.safeParse(claim).data) : [],
  };
}

function readHead(raw: unknown, { head }: StorySchema): ReadHead {
  const given = recordOf(raw);
  const entries = Object.entries(head.shape).map(([key, member]) => [key, member.safeParse(given[key]).data]);
  return Object.fromEntries(entries) as ReadHead;
}

/** Whether a feature is meant as a leg. If its kind is unknown, its geometry decides, so that the only fault is the kind. */
function isMeantAsLeg(raw: unknown): boolean {
  const { kind } = recordOf(recordOf(raw).properties);
  const { type } = recordOf(recordOf(raw).geometry);
  return kind === 'leg' || (kind !== 'place' && type === 'LineString');
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const shortId = (id: string): string => (id.length > 60 ? `${id.slice(0, 59)}…` : id);

const shapeFaults = (schema: z.ZodType, value: unknown, at: PropertyKey[]): Fault[] =>
  faultsOf(schema.safeParse(value).error, value, at);

const faultsOf = (error: z.ZodError | undefined, value: unknown, at: PropertyKey[]): Fault[] =>
  (error?.issues ?? []).flatMap((issue) => issueFaults(issue, value, [], at));

/**
 * The faults of a zod issue.
 * @param path from `root` to where the issue's own path begins
 * @param at from the file to `root`
 */
function issueFaults(
  issue: z.core.$ZodIssue,
  root: unknown,
  path: PropertyKey[],
  at: PropertyKey[],
): Fault[] {
  const here = [...path, ...issue.path];
  const value = valueAt(root, here);
  if (issue.code === 'invalid_union') {
    // The only union read here is that of claims: an object with `quote` is meant as a quote.
    const branch = issue.errors['quote' in recordOf(value) ? 0 : 1] ?? [];
    return branch.flatMap((inner) => issueFaults(inner, root, here, at));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultAt([...at, ...here, key], valueAt(value, [key]), issue.message));
  }
  if (issue.code === 'invalid_key') {
    return [faultAt([...at, ...here], String(here.at(-1)), issue.issues[0]?.message ?? issue.message)];
  }
  return [faultAt([...at, ...here], value, issue.message)];
}

function faultAt(path: PropertyKey[], value: unknown, message: string): Fault {
  const [allowed = message, advice] = message.split('\n');
  const usual = value === undefined ? 'it is missing: add it' : 'correct it';
  return { path: pathText(path), value: shortValue(value), allowed, advice: advice ?? usual };
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => recordOf(value)[String(key)], root);
}
