/** The MapLibre style that the MapLibre pages share. */
import placesUrl from '#data/places.geojson?url';
import routeUrl from '#data/route.geojson?url';
import { colors } from '#data/story.json';
import countriesUrl from '#countries';

const source = (url) => ({ type: 'geojson', data: new URL(url, location.href).href });

export const style = {
  version: 8,
  sources: { countries: source(countriesUrl), route: source(routeUrl), places: source(placesUrl) },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': colors.water } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colors.land } },
    { id: 'border', type: 'line', source: 'countries', paint: { 'line-color': colors.border } },
    { id: 'route', type: 'line', source: 'route', paint: { 'line-color': colors.route, 'line-width': 3 } },
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      paint: {
        'circle-radius': 8,
        'circle-color': colors.place,
        'circle-stroke-width': 2,
        'circle-stroke-color': '#fff',
      },
    },
  ],
};
