/** A story's basemap, cut by rule from sources that are read once. */
import { gzipSync } from 'node:zlib';
import { type BasemapFeature, oceanFeature } from '../cut/features.ts';
import { type GazetteerTown, readTowns } from '../sources/gazetteer.ts';
import type { UnitTopology } from '../sources/topology.ts';
import type { SourceUnit } from '../sources/units.ts';
import { Detail } from './detail.ts';
import { type Ground, groundOfWorld } from './ground.ts';
import { countryLabels, countryPoints, type CountryPoints, regionLabels, seaLabels } from './labels.ts';
import { borderFeatures, landFeatures } from './land.ts';
import { Gazetteer } from './names.ts';
import { townFeatures } from './towns.ts';
import { lakeFeatures, riverFeatures } from './water.ts';
import { WorldUnits } from './world-units.ts';

/** Most bytes of a basemap after gzip. */
export const BASEMAP_LIMIT_BYTES = 280_000;
/** Units are drawn up to this many zooms before Natural Earth would name them, since readers zoom in. */
const UNITS_BEYOND_FIT = 1.5;
const COARSER_STEP = 0.25;
/** As `Detail` takes it, at most. */
const COARSEST = 4;

export interface Sources {
  units: WorldUnits;
  towns: GazetteerTown[];
  gazetteer: Gazetteer;
  countries: CountryPoints;
}

/** Reads the sources; takes some seconds. They serve any number of basemaps. */
export function readSources(): Sources {
  const units = WorldUnits.read();
  return {
    units,
    towns: readTowns(),
    gazetteer: new Gazetteer(),
    countries: countryPoints(units, new Detail(groundOfWorld([]))),
  };
}

export interface CutBasemap {
  text: string;
  features: BasemapFeature[];
  gzipBytes: number;
  /** Zoom levels of detail that the world far from the story has less than the rule gives, so that it is small enough. */
  coarser: number;
}

/**
 * Cuts a basemap: with the detail of the rule, or with as much less as makes it small enough. The same input gives the same
 * bytes.
 * @param withOverrides gives the features with those of the author
 */
export function cutBasemap(
  sources: Sources,
  ground: Ground,
  withOverrides: (features: BasemapFeature[]) => BasemapFeature[] = (features) => features,
): CutBasemap {
  const finest = new Detail(ground);
  const units = sources.units.reducedTo(finest);
  const separate = units.within(ground, ground.fitZoom + UNITS_BEYOND_FIT);
  const labels = labelFeatures(sources, ground, finest, separate);
  const attempt = (coarser: number): CutBasemap => {
    const detail = new Detail(ground, coarser);
    const shapes = shapeFeatures(units.at(detail, new Set(separate)), ground, detail);
    const features = withOverrides([...shapes, ...labels]);
    const { closestZoom } = detail;
    const text = `${JSON.stringify({ type: 'FeatureCollection', closestZoom, features })}\n`;
    return { text, features, gzipBytes: gzipSync(text).length, coarser };
  };
  let cut = attempt(0);
  let coarserForHalf = 1;
  while (cut.gzipBytes > BASEMAP_LIMIT_BYTES && cut.coarser < COARSEST) {
    const guess = Math.log2(cut.gzipBytes / BASEMAP_LIMIT_BYTES) * coarserForHalf;
    const more = Math.max(1, Math.round(guess / COARSER_STEP)) * COARSER_STEP;
    const next = attempt(Math.min(cut.coarser + more, COARSEST));
    coarserForHalf = (next.coarser - cut.coarser) / Math.log2(cut.gzipBytes / next.gzipBytes);
    cut = next;
  }
  return cut;
}

function shapeFeatures(units: UnitTopology, ground: Ground, detail: Detail): BasemapFeature[] {
  return [
    oceanFeature(),
    ...landFeatures(units, detail),
    ...lakeFeatures(detail),
    ...riverFeatures(detail),
    ...borderFeatures(units, detail, ground),
  ];
}

function labelFeatures(
  { towns, gazetteer, countries }: Sources,
  ground: Ground,
  detail: Detail,
  separate: readonly SourceUnit[],
): BasemapFeature[] {
  return [
    ...countryLabels(countries, gazetteer, ground),
    ...regionLabels(separate, gazetteer, ground),
    ...seaLabels(ground),
    ...townFeatures(towns, gazetteer, ground, detail),
  ];
}
