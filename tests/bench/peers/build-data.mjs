/** Makes what every peer shows: countries (world-atlas 50m), three places, one route, and the same view of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxClip } from '@turf/bbox-clip';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { COLORS, PLACES, ROUTE, TITLE, VIEW } from './story.mjs';

export const DATA = new URL('./.cache/data/', import.meta.url);
/** West, south, east, north of the region around the story: what a careful author would ship. */
const REGION = [95, 22, 172, 68];
/** Half the size of the drawing: three windows wide, so that it can be dragged. */
const HALF_WIDTH = 1920;
const HALF_HEIGHT = 1200;

export function buildData() {
  mkdirSync(DATA, { recursive: true });
  const countries = readCountries();
  const places = PLACES.map(({ lngLat, ...properties }) => pointFeature(lngLat, properties));
  const route = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ROUTE } };
  writeJson('countries.geojson', countries);
  writeJson('countries-region.geojson', clip(countries));
  writeJson('places.geojson', { type: 'FeatureCollection', features: places });
  writeJson('route.geojson', { type: 'FeatureCollection', features: [route] });
  writeJson('story.json', { title: TITLE, view: VIEW, colors: COLORS });
  writeFileSync(new URL('map.svg.html', DATA), drawing(countries, route));
}

const writeJson = (name, value) => writeFileSync(new URL(name, DATA), JSON.stringify(value));

const pointFeature = (coordinates, properties) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

function readCountries() {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  const countries = feature(topology, topology.objects.countries);
  const features = countries.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { name: properties.name },
    geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
  }));
  return { type: 'FeatureCollection', features };
}

function rounded(coordinates) {
  if (typeof coordinates === 'number') return Math.round(coordinates * 1e4) / 1e4;
  return coordinates.map(rounded);
}

function clip({ type, features }) {
  const clipped = features
    .map((country) => bboxClip(country, REGION))
    .filter(({ geometry }) => geometry.coordinates.flat(3).length > 0);
  for (const { geometry } of clipped) geometry.coordinates = rounded(geometry.coordinates);
  return { type, features: clipped };
}

/** The same view as an inline SVG. */
function drawing(countries, route) {
  const scale = (256 * 2 ** VIEW.zoom256) / (2 * Math.PI);
  const mercator = () => geoMercator().scale(scale).center(VIEW.center).translate([0, 0]);
  const clipped = mercator()
    .clipExtent([
      [-HALF_WIDTH, -HALF_HEIGHT],
      [HALF_WIDTH, HALF_HEIGHT],
    ])
    .precision(0.3);
  // Rounding to whole pixels makes the same point again and again.
  const land = geoPath(clipped)
    .digits(0)(countries)
    .replace(/(L-?\d+,-?\d+)\1+/g, '$1');
  const line = geoPath(mercator().precision(0)).digits(1)(route);
  const width = 2 * HALF_WIDTH;
  const height = 2 * HALF_HEIGHT;
  return [
    `<div id="map"><svg id="drawing" viewBox="${-HALF_WIDTH} ${-HALF_HEIGHT} ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-label="Carte"><g>`,
    `<path d="${land}" fill="${COLORS.land}" stroke="${COLORS.border}" stroke-width="1"/>`,
    `<path d="${line}" fill="none" stroke="${COLORS.route}" stroke-width="3" stroke-linejoin="round"/>`,
    ...PLACES.map((place) => dot(place, clipped(place.lngLat))),
    '</g></svg></div>',
  ].join('');
}

function dot({ id, name }, [x, y]) {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="8"`;
  const look = `fill="${COLORS.place}" stroke="#fff" stroke-width="2"`;
  return `<circle ${at} ${look} tabindex="0" role="button" data-id="${id}" aria-label="${name}"/>`;
}
