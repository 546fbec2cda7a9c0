import { Map, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { view } from '#data/story.json';
import { style } from '../../shared/gl-style.js';
import '../../shared/page.css';

setWorkerUrl(workerUrl);
const map = new Map({ container: 'map', center: view.center, zoom: view.zoom256 - 1, hash: true, style });
map.on('click', 'places', ({ features: [{ properties, geometry }] }) => {
  new Popup()
    .setLngLat(geometry.coordinates)
    .setHTML(`<div class="excerpt"><h2>${properties.name}</h2><p>${properties.text}</p></div>`)
    .addTo(map);
});
