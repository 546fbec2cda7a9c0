/** What a JSON value is that is no story file: GeoJSON of other tools, other formats of maps, anything else. */
import { type Fault, shortValue } from '../fault.ts';
import { isMembers, type Members } from '../members.ts';
import { positionsFault } from './foreign-positions.ts';
import { ADD_STORY, foreignFault, TAKE_OVER } from './ways-in.ts';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Kind {
  isOf: (file: Members) => boolean;
  what: string;
  advice: string;
}

const CONVERT = `convert it to GeoJSON, as mapshaper.org does, ${TAKE_OVER}`;

/** Files that are neither a story nor a FeatureCollection. The first kind that fits counts. */
const KINDS: Kind[] = [
  {
    isOf: ({ type }) => type === 'umap',
    what: 'a backup of uMap',
    advice: `in uMap: Share and download → geojson, ${TAKE_OVER}`,
  },
  { isOf: ({ type }) => type === 'Topology', what: 'TopoJSON', advice: CONVERT },
  {
    isOf: (file) => 'geometryType' in file || 'spatialReference' in file,
    what: 'JSON of ArcGIS (Esri)',
    advice: CONVERT,
  },
  {
    isOf: ({ storymap }) => isMembers(storymap),
    what: 'a map of StoryMapJS',
    advice: `take its texts and positions over by hand: ${ADD_STORY}`,
  },
  {
    isOf: (file) => ['timelineObjects', 'semanticSegments', 'locations'].some((key) => key in file),
    what: 'a location history of Google',
    advice: CONVERT,
  },
  {
    isOf: ({ type }) => type === 'Feature',
    what: 'a single Feature',
    advice: `put it into the list "features" of a FeatureCollection, then ${ADD_STORY}`,
  },
  {
    isOf: ({ type }) => /^(?:(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)$/.test(String(type)),
    what: 'a bare geometry',
    advice: `make it the "geometry" of a Feature in a FeatureCollection, then ${ADD_STORY}`,
  },
];

/** Tools that write FeatureCollections, told by a member of the file or of a feature's properties. */
const WRITERS: [evidence: (file: Members, properties: Set<string>) => boolean, name: string][] = [
  [({ generator }) => String(generator).startsWith('overpass'), ' of OpenStreetMap (Overpass)'],
  [(file, properties) => '_umap_options' in file || properties.has('_umap_options'), ' of uMap'],
  [(_, properties) => ['marker-color', 'stroke-width'].some((key) => properties.has(key)), ' of geojson.io'],
  [(file) => 'crs' in file || 'name' in file, ' of a GIS tool (QGIS, ogr2ogr)'],
];

/**
 * The one finding about a JSON value that is no story, or about a story whose claims or positions another tool has
 * changed throughout. Undefined for a story, with whatever faults.
 */
export function foreignValueFault(value: unknown): Fault | undefined {
  if (!isMembers(value)) {
    const what = Array.isArray(value) ? `a list of ${value.length}` : shortValue(value);
    return foreignFault(`${what}, not an object`, 'is it the right file?');
  }
  const features = listOf(value.features);
  if (areClaimsText(features)) return rewrittenFault(value);
  if ('story' in value) return positionsFault(value);
  const kind = KINDS.find(({ isOf }) => isOf(value));
  if (kind) return foreignFault(kind.what, kind.advice);
  if (value.type === 'FeatureCollection' || features.length > 0) return collectionFault(value, features);
  const members = shortValue(Object.keys(value)).slice(1, -1);
  return foreignFault(`an object with ${members || 'nothing'}`, 'is it the right file?');
}

const propertiesOf = (feature: unknown): Members =>
  isMembers(feature) && isMembers(feature.properties) ? feature.properties : {};

/** Whether claims are texts that hold JSON, as GIS tools save lists. */
const areClaimsText = (features: unknown[]): boolean =>
  features.some((feature) => /^\s*[[{]/.test(textOf(propertiesOf(feature).claims)));
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function rewrittenFault(file: Members): Fault {
  const gone = 'story' in file ? '' : '"story" is gone, ';
  return foreignFault(
    `a story that a GIS tool has rewritten: ${gone}claims have become text`,
    'keep the original file, and take over only changed coordinates from this one',
  );
}

/** A FeatureCollection without `story`. */
function collectionFault(file: Members, features: unknown[]): Fault {
  const properties = new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature))));
  if (properties.has('claims')) {
    return foreignFault('a story without its member "story"', 'put "story" back from the original file');
  }
  if (['from', 'to', 'status', 'distanceKm'].every((key) => properties.has(key))) {
    return foreignFault('the route of a map of ours', 'take story.geojson from beside it');
  }
  const writer = WRITERS.find(([isWritten]) => isWritten(file, properties))?.[1] ?? '';
  const positions = positionsFault(file);
  const what = `plain GeoJSON${writer} without "story": ${contentsOf(features)}`;
  if (!positions) return foreignFault(what, ADD_STORY);
  return foreignFault(`${what}, ${positions.value}`, `${positions.advice}, then ${ADD_STORY}`);
}

/** `3 Point, 1 LineString` */
function contentsOf(features: unknown[]): string {
  const counts = new Map<string, number>();
  for (const feature of features) {
    const geometry = isMembers(feature) ? feature.geometry : undefined;
    const type = isMembers(geometry) && typeof geometry.type === 'string' ? geometry.type : 'no geometry';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const parts = [...counts].slice(0, 4).map(([type, count]) => `${count} ${type.slice(0, 20)}`);
  return parts.join(', ') || 'no features';
}
