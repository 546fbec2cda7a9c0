/** Meridians and parallels a degree apart: a fine net that gives near ground its scale where it has little else to show. */
import type { GeoJSONSourceSpecification, LineLayerSpecification } from 'maplibre-gl';
import { MAP_EDGE_LATITUDE } from '../../../geo/projection/mercator.ts';
import type { Palette } from '../../../geo/style/palette.ts';
import { byZoom } from './expressions.ts';

const GRATICULE = 'graticule';

/** Whole degrees from -`end` to `end`. */
const degrees = (end: number): number[] => Array.from({ length: 2 * end + 1 }, (_, index) => index - end);

/** By its name in the style. Mercator draws both kinds of lines straight, so their ends are enough. */
export const graticuleSource: Record<string, GeoJSONSourceSpecification> = {
  [GRATICULE]: {
    type: 'geojson',
    data: {
      type: 'MultiLineString',
      coordinates: [
        ...degrees(180).map((lon) => [
          [lon, -MAP_EDGE_LATITUDE],
          [lon, MAP_EDGE_LATITUDE],
        ]),
        ...degrees(Math.floor(MAP_EDGE_LATITUDE)).map((lat) => [
          [-180, lat],
          [180, lat],
        ]),
      ],
    },
  },
};

export const graticuleLayer = (palette: Palette): LineLayerSpecification => ({
  id: GRATICULE,
  type: 'line',
  source: GRATICULE,
  minzoom: 7,
  paint: {
    'line-color': palette.coast,
    'line-width': 0.75,
    'line-opacity': byZoom([
      [7, 0],
      [7.5, 0.5],
    ]),
  },
});
