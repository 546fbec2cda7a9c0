/** What an author has made by hand: names and lines that a basemap shows instead of those that the rule gives, or besides. */
import type { Position } from 'geojson';
import { z } from 'zod';
import { shortValue } from '../parse/fault.ts';
import { distanceToSegment } from '../projection/screen-line.ts';
import { partsWhere } from './cut/borders.ts';
import { project } from './cut/detail.ts';
import { type BasemapFeature, type Kind, lineFeature, linesOf, type LocalNames } from './cut/features.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const line = z.array(position).min(2);
const rank = z.int().min(1).max(4);
const NAME = /^name_[a-z]{2,3}$/;

/** The properties of a feature: its kind, its rank, and names alone besides. */
const propertiesOf = (kinds: readonly Kind[], ranks: z.ZodType<number | undefined>) =>
  z
    .object({ kind: z.enum(kinds), rank: ranks })
    .catchall(z.unknown())
    .transform(({ kind, rank: given, ...others }, context) => {
      const wrong = Object.entries(others).find(
        ([key, value]) => !NAME.test(key) || typeof value !== 'string' || value === '',
      );
      const message = wrong && `"${wrong[0]}" with ${shortValue(wrong[1])} is no name`;
      // Without `continue` the union of both kinds of features would hide it behind its own words.
      if (message) context.addIssue({ code: 'custom', message, continue: true });
      return { kind, ...(given !== undefined && { rank: given }), ...(others as LocalNames) };
    });

const label = z.object({
  properties: propertiesOf(['country-label', 'region-label', 'water-label', 'town'], rank.default(1)),
  geometry: z.object({ type: z.literal('Point'), coordinates: position }).nullable(),
});
const drawnLine = z.object({
  properties: propertiesOf(['river', 'border', 'border-disputed', 'region-border'], rank.optional()),
  geometry: z.union([
    z.object({ type: z.literal('LineString'), coordinates: line }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  ]),
});
const file = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.union([label, drawnLine])),
});

export type Overrides = z.infer<typeof file>['features'];

/**
 * Parses `NAME.overrides.geojson`: points with a kind, names and perhaps a rank, and lines with a kind. A label of a kind
 * and a name that the rule gives stands for the rule's; without a geometry it only takes that away.
 * @throws Error with one line that names the feature and what is wrong with it
 */
export function parseOverrides(text: string): Overrides {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`no JSON: ${(error as Error).message}`, { cause: error });
  }
  const { data, error } = file.safeParse(value);
  if (data) return data.features;
  const { path, message } = error.issues[0]!;
  const [features, index] = path;
  const where = features === 'features' && index !== undefined ? `feature ${Number(index) + 1}` : 'the file';
  throw new Error(
    `${where}: ${message}; a label is a Point with kind country-label, region-label, water-label or town and a name_en, ` +
      'name_fr …; a line is a LineString with kind river, border, border-disputed or region-border',
  );
}

type Named = BasemapFeature['properties'];

const namesOf = (properties: Named): string[] =>
  Object.entries(properties).flatMap(([key, value]) => (key.startsWith('name_') ? [`${key} ${value}`] : []));

/** So near to an author's line, some 7 km, a line of the rule's shows the same thing; px at zoom 0. */
const SAME_LINE_PX = 0.1;

type Segment = [start: [number, number], end: [number, number]];

function segmentsOf(line: Position[]): Segment[] {
  const projected = line.map(project);
  return projected.slice(1).map((end, index) => [projected[index]!, end]);
}

/** A line without its stretches along those of an author; none if nothing is left. */
function besides(feature: BasemapFeature, drawn: readonly Segment[]): BasemapFeature[] {
  if (drawn.length === 0) return [feature];
  const isFree = (position: Position): boolean => {
    const point = project(position);
    return drawn.every(([start, end]) => distanceToSegment(point, start, end) > SAME_LINE_PX);
  };
  const left = linesOf(feature.geometry).flatMap((line) => partsWhere(line, isFree));
  return left.length > 0 ? [lineFeature(feature.properties, left)] : [];
}

/**
 * The features of a basemap with an author's: a label in the place of those that have a kind and a name in common with it, a
 * line in the place of those of its kind that run along it.
 */
export function withOverrides(features: BasemapFeature[], overrides: Overrides): BasemapFeature[] {
  const replaced = new Set(
    overrides
      .filter(({ geometry }) => geometry === null || geometry.type === 'Point')
      .flatMap(({ properties }) => namesOf(properties).map((name) => `${properties.kind} ${name}`)),
  );
  const isReplaced = ({ properties }: BasemapFeature): boolean =>
    namesOf(properties).some((name) => replaced.has(`${properties.kind} ${name}`));
  const own = overrides.flatMap(({ properties, geometry }): BasemapFeature[] =>
    geometry ? [{ type: 'Feature', properties, geometry }] : [],
  );
  const drawn = new Map<Kind, Segment[]>();
  for (const { properties, geometry } of own)
    drawn.set(properties.kind, [
      ...(drawn.get(properties.kind) ?? []),
      ...linesOf(geometry).flatMap(segmentsOf),
    ]);
  const left = features
    .filter((feature) => !isReplaced(feature))
    .flatMap((feature) => besides(feature, drawn.get(feature.properties.kind) ?? []));
  return [...left, ...own];
}
