import { gzipSync } from 'node:zlib';
import { borderFeatures, DISPUTED_UNITS } from './cut/borders.ts';
import { oceanFeature } from './cut/features.ts';
import { lakeFeatures } from './cut/lakes.ts';
import { landFeatures } from './cut/land.ts';
import { riverFeatures } from './cut/rivers.ts';
import { countryLabels } from './names/country-labels.ts';
import { handPlacedLabels, townFeatures } from './names/labels.ts';
import { OUTPUT_FILE } from './sources/packages.ts';
import { World } from './sources/world.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes the basemap of the first story, which is committed. Where readers look at it was chosen by
 * hand (`cut/detail.ts`), and so were its towns and rivers (`data/`); other stories have theirs cut by rule.
 * @returns what was written, in a line
 */
export function buildFirstBasemap(): string {
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
  writeWhole(OUTPUT_FILE, text);
  const gzipKb = Math.round(gzipSync(text, { level: 9 }).length / 1024);
  return `basemap.geojson: ${features.length} features, ${Math.round(text.length / 1024)} KB, ${gzipKb} KB gzipped`;
}
