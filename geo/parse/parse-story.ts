/**
 * Parses a story file into a Story that all other code trusts, or into faults. For the build and the check only: neither
 * this file nor zod belongs in the reader's bundle.
 */
import type { z } from 'zod';
import type { Claim, Stop, Story } from '../story/story.ts';
import { type Fault, pathText, shortValue } from './fault.ts';
import { itineraryFaults } from './itinerary-rules.ts';
import { withLines } from './json-lines.ts';
import { readJson } from './json-text.ts';
import { legFaults, stationFaults } from './leg-rules.ts';
import * as file from './story-schema.ts';
import {
  aliasFaults,
  claimFaults,
  idFaults,
  type ReadFeature,
  type ReadHead,
  speedFaults,
} from './story-rules.ts';

export { formatFault } from './fault.ts';
export { storyJsonSchema } from './story-schema.ts';

/** A story, or all faults that were found, each with its line. */
export type ParsedStory = { story: Story } | { faults: Fault[] };

/** Parses the text of a story file. Reports all faults at once, unless the text is no JSON at all. Never throws. */
export function parseStory(text: string): ParsedStory {
  const json = readJson(text);
  if ('faults' in json) return json;
  const parts = readParts(json.value);
  const { features, head } = parts;
  // Not push(...faults): a call with hundreds of thousands of arguments would exhaust the stack.
  const faults = [
    parts.faults,
    idFaults(features),
    itineraryFaults(head, features),
    aliasFaults(head, features),
    claimFaults(head, features),
    speedFaults(head),
    legFaults(features),
    stationFaults(head, features),
  ].flat();
  return faults.length > 0 ? { faults: withLines(text, faults) } : { story: storyOf(json.value) };
}

interface Parts {
  faults: Fault[];
  features: ReadFeature[];
  head: ReadHead;
}

/** Reads the head and each feature separately, so that a fault in one does not keep the others from further checks. */
function readParts(value: unknown): Parts {
  const { story, features } = recordOf(value);
  const faults = shapeFaults(file.storyFrame, value, []).concat(
    shapeFaults(file.storyHead, story, ['story']),
  );
  const list: unknown[] = Array.isArray(features) ? features : [];
  const read = list.map((raw, index) => readFeature(raw, index, faults));
  return { faults, features: read, head: readHead(story) };
}

function readFeature(raw: unknown, index: number, faults: Fault[]): ReadFeature {
  const schema = schemaFor(raw);
  const { id, properties } = recordOf(raw);
  const { claims } = recordOf(properties);
  const knownId = typeof id === 'string' ? id : undefined;
  const { data, error } = schema.safeParse(raw);
  for (const fault of faultsOf(error, raw, ['features', index])) {
    faults.push(knownId === undefined ? fault : { feature: shortId(knownId), ...fault });
  }
  return {
    index,
    id: knownId,
    isLeg: schema === file.legFeature,
    parsed: data,
    claims: Array.isArray(claims) ? claims.map((claim: unknown) => file.claim.safeParse(claim).data) : [],
  };
}

function readHead(raw: unknown): ReadHead {
  const given = recordOf(raw);
  const entries = Object.entries(file.storyHead.shape).map(([key, schema]) => [
    key,
    schema.safeParse(given[key]).data,
  ]);
  return Object.fromEntries(entries) as ReadHead;
}

/** The schema of a feature's kind. If its kind is unknown, the geometry decides, so that the only fault is the kind. */
function schemaFor(raw: unknown): typeof file.placeFeature | typeof file.legFeature {
  const { kind } = recordOf(recordOf(raw).properties);
  const { type } = recordOf(recordOf(raw).geometry);
  const isLeg = kind === 'leg' || (kind !== 'place' && type === 'LineString');
  return isLeg ? file.legFeature : file.placeFeature;
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

/** The Story of a file without faults. */
function storyOf(value: unknown): Story {
  const { story, features } = file.storyFile.parse(value);
  const byId = new Map(features.map((feature) => [feature.id, stopOf(feature, story.stations)]));
  const { id, language, title, standfirst, sources, fastest, aliases, corrections = [] } = story;
  return {
    id,
    language,
    title,
    standfirst,
    stops: story.itinerary.map((stop) => byId.get(stop)!),
    sources,
    ...(fastest && { fastest }),
    aliases,
    corrections: [...corrections].sort((one, other) => (one.date < other.date ? 1 : -1)),
  };
}

function stopOf(feature: file.StoryFeature, origins: Record<string, string>): Stop {
  const { id, properties } = feature;
  const claims: Claim[] = properties.claims;
  if (properties.kind === 'place') {
    return { ...properties, id, claims, position: (feature as file.PlaceFeature).geometry.coordinates };
  }
  const { coordinates } = (feature as file.LegFeature).geometry;
  const stations = properties.stations.map((name, index) => ({
    name,
    position: coordinates[index]!,
    from: origins[name]!,
  }));
  return { ...properties, id, claims, stations };
}
