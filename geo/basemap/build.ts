import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { borderFeatures, DISPUTED_UNITS } from './cut/borders.ts';
import { type BasemapFeature, polygonFeature } from './cut/features.ts';
import { lakeFeatures } from './cut/lakes.ts';
import { landFeatures } from './cut/land.ts';
import { riverFeatures } from './cut/rivers.ts';
import { countryLabels } from './names/country-labels.ts';
import { handPlacedLabels, townFeatures } from './names/labels.ts';
import { installPackages, OUTPUT_FILE, REGION_AREAS_FILE } from './sources/packages.ts';
import { World } from './sources/world.ts';

/** One polygon of water below all layers, so that a camera over the open sea has something to draw. */
function oceanFeature(): BasemapFeature {
  const [east, north] = [180, 85.06];
  const ring = [
    [-east, -north],
    [east, -north],
    [east, north],
    [-east, north],
    [-east, -north],
  ];
  return polygonFeature('ocean', [[ring]]);
}

/** `npm run basemap`: installs the source packages if they are missing, and writes the basemap and the region areas. */
function buildBasemap(): void {
  installPackages();
  const world = new World(DISPUTED_UNITS);
  const features = [
    oceanFeature(),
    ...landFeatures(world),
    ...lakeFeatures(),
    ...riverFeatures(world),
    ...borderFeatures(world),
    ...countryLabels(world),
    ...handPlacedLabels('region-label', 'regions.json'),
    ...handPlacedLabels('water-label', 'waters.json'),
    ...townFeatures(),
  ];
  const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
  writeFileSync(OUTPUT_FILE, text);
  writeFileSync(REGION_AREAS_FILE, `${JSON.stringify(world.regionAreas())}\n`);
  const gzipKb = Math.round(gzipSync(text, { level: 9 }).length / 1024);
  console.log(
    `basemap.geojson: ${features.length} features, ${Math.round(text.length / 1024)} KB, ${gzipKb} KB gzipped`,
  );
}

buildBasemap();
