/** Names of countries, units and seas on one basemap. */
import type { Position } from 'geojson';
import { type BasemapFeature, namedPoint, type Polygon } from '../cut/features.ts';
import { areaKm2, type Countries, rankOfArea } from '../names/countries.ts';
import { outline } from '../sources/outline.ts';
import { loadPackage, readData } from '../sources/packages.ts';
import type { SourceUnit } from '../sources/units.ts';
import type { Detail } from './detail.ts';
import { fromPlane, type Ground, isNamed, onPlane, wrapped } from './ground.ts';
import { rankOfStory, roomInBox } from './label-room.ts';
import { type Gazetteer, namesIn } from './names.ts';
import type { WorldUnits } from './world-units.ts';

interface Polylabel {
  /** The point of a polygon that is farthest from its edges. */
  default(polygon: number[][][], precision: number): [number, number];
}

/** Degrees. */
const ROOM_PRECISION = 0.05;

/** A label's place; the rank says from which zoom it shows. */
interface LabelPoint {
  rank: number;
  at: Position;
}

interface Seas {
  seas: (Record<string, string> & { labels: LabelPoint[] })[];
}

const LOWEST_RANK = 4;

/** A country, and where its name stands on a map of the world: the same for every story, worked out once. */
interface LabelledCountry {
  land: Polygon[];
  labels: LabelPoint[];
}
export type CountryPoints = ReadonlyMap<string, LabelledCountry>;

/** The points of `data/countries.json`, else for each country the roomiest of its largest land. */
export function countryPoints(world: WorldUnits, detail: Detail): CountryPoints {
  const { placed } = readData<Countries>('countries.json');
  const topology = world.at(detail, new Set());
  const labelled = (code: string): LabelledCountry => {
    const own = topology.objects.units.geometries.filter(({ properties }) => properties.country === code);
    const land = outline(topology, own);
    return { land, labels: placed[code] ?? [land.length > 0 ? computedPoint(land) : tinyPoint(world, code)] };
  };
  const codes = [...new Set(world.sourceUnits.map(({ country }) => country))].sort();
  return new Map(codes.map((code) => [code, labelled(code)]));
}

/** The point of a country too small to have an area at this detail. */
function tinyPoint({ sourceUnits }: WorldUnits, code: string): LabelPoint {
  const { at } = sourceUnits.find(({ country }) => country === code)!;
  return { rank: LOWEST_RANK, at: at.map(round) };
}

function computedPoint(land: Polygon[]): LabelPoint {
  const largest = land.reduce((best, polygon) => (areaKm2(polygon[0]!) > areaKm2(best[0]!) ? polygon : best));
  const plane = largest.map((ring) => ring.map(onPlane));
  const [lon, lat] = fromPlane(loadPackage<Polylabel>('polylabel').default(plane, ROOM_PRECISION));
  return { rank: rankOfArea(land), at: [round(wrapped(lon)), round(lat)] };
}

/** A country's labels: where it has room in the story's box, that place for those in its surroundings. */
function labelsFor({ land, labels }: LabelledCountry, ground: Ground): LabelPoint[] {
  const at = ground.lines[0] && roomInBox(land, ground)?.map(round);
  if (!at) return labels;
  const [near, far] = [true, false].map((isNear) =>
    labels.filter((label) => isNamed(ground.box, label.at) === isNear),
  );
  const rank = Math.min(rankOfStory(ground), ...near!.map((label) => label.rank));
  return [...far!, { rank, at }];
}

export function countryLabels(points: CountryPoints, gazetteer: Gazetteer, ground: Ground): BasemapFeature[] {
  const { box, languages } = ground;
  const { unlabelled } = readData<Countries>('countries.json');
  return [...points].flatMap(([code, country]) => {
    const labels = labelsFor(country, ground);
    const names = gazetteer.country(code, languages);
    // Small territories clutter a map of the world: they are named where the story is.
    const isClutter = unlabelled.includes(code) && !labels.some(({ at }) => isNamed(box, at));
    if (!names || isClutter) return [];
    return labels.map(({ rank, at }) => namedPoint('country-label', names, rank, at));
  });
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Names of the units that are drawn, where they stand in the box. Those of the lowest `minLabel` come first. */
export function regionLabels(
  units: readonly SourceUnit[],
  gazetteer: Gazetteer,
  { box, languages, fitZoom }: Ground,
): BasemapFeature[] {
  return units
    .filter(({ at, name }) => name && isNamed(box, at))
    .map((unit) => {
      const rank = Math.max(1, Math.min(LOWEST_RANK, 3 + Math.ceil(unit.minLabel - fitZoom)));
      const at = unit.at.map(round);
      return namedPoint('region-label', gazetteer.unit(unit, languages), rank, at);
    });
}

/** Names of oceans and seas, the same for every story. */
export function seaLabels({ languages }: Ground): BasemapFeature[] {
  return readData<Seas>('seas.json').seas.flatMap(({ labels, ...names }) =>
    labels.map(({ rank, at }) => {
      const local = namesIn(languages, (language) => names[language] ?? names.en!);
      return namedPoint('water-label', local, rank, at);
    }),
  );
}
