import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { borderFeatures, DISPUTED_UNITS } from './borders.ts';
import { countryLabels } from './country-labels.ts';
import { polygonFeature, type BasemapFeature } from './features.ts';
import { lakeFeatures } from './lakes.ts';
import { handPlacedLabels, townFeatures } from './labels.ts';
import { landFeatures } from './land.ts';
import { GROUNDS_FILE, installPackages, OUTPUT_FILE } from './packages.ts';
import { riverFeatures } from './rivers.ts';
import { World } from './world.ts';

/** One sheet of water under everything: a camera over the open sea still shows that something is drawn. */
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
  writeFileSync(GROUNDS_FILE, `${JSON.stringify(world.grounds())}\n`);
  const gzipKb = Math.round(gzipSync(text, { level: 9 }).length / 1024);
  console.log(
    `basemap.geojson: ${features.length} features, ${Math.round(text.length / 1024)} KB, ${gzipKb} KB gzipped`,
  );
}

buildBasemap();
