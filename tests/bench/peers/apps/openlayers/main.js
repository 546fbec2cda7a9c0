import Map from 'ol/Map.js';
import View from 'ol/View.js';
import Overlay from 'ol/Overlay.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Link from 'ol/interaction/Link.js';
import { fromLonLat } from 'ol/proj.js';
import { Circle, Fill, Stroke, Style } from 'ol/style.js';
import 'ol/ol.css';
import '../../shared/page.css';
import { colors, view } from '#data/story.json';
import countriesUrl from '#countries';
import placesUrl from '#data/places.geojson?url';
import routeUrl from '#data/route.geojson?url';

const layer = (url, style) =>
  new VectorLayer({ source: new VectorSource({ url, format: new GeoJSON() }), style });
const places = layer(
  placesUrl,
  new Style({
    image: new Circle({
      radius: 8,
      fill: new Fill({ color: colors.place }),
      stroke: new Stroke({ color: '#fff', width: 2 }),
    }),
  }),
);
const popup = new Overlay({
  element: document.createElement('div'),
  positioning: 'bottom-center',
  offset: [0, -12],
  autoPan: { animation: { duration: 250 } },
});
popup.getElement().style.cssText =
  'background:#fff;padding:.6rem;border-radius:4px;box-shadow:0 1px 6px #0006';
const map = new Map({
  target: 'map',
  overlays: [popup],
  layers: [
    layer(
      countriesUrl,
      new Style({
        fill: new Fill({ color: colors.land }),
        stroke: new Stroke({ color: colors.border, width: 1 }),
      }),
    ),
    layer(routeUrl, new Style({ stroke: new Stroke({ color: colors.route, width: 3 }) })),
    places,
  ],
  view: new View({ center: fromLonLat(view.center), zoom: view.zoom256 }),
});
map.addInteraction(new Link());
map.on('click', (e) => {
  const f = map.forEachFeatureAtPixel(e.pixel, (x) => x, { layerFilter: (l) => l === places });
  if (f)
    popup.getElement().innerHTML = `<div class="excerpt"><h2>${f.get('name')}</h2><p>${f.get('text')}</p></div>`;
  popup.setPosition(f?.getGeometry().getCoordinates());
});
