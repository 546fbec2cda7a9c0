import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import ours from '#data/our-map.json?raw';
import { addIcon } from '../../../../../src/map/style/icons.ts';

setWorkerUrl(workerUrl);
const { style, camera, size } = JSON.parse(
  ours.replaceAll('http://here/', new URL('./', location.href).href),
);
const container = document.getElementById('map');
container.style.width = `${size.width}px`;
container.style.height = `${size.height}px`;
const map = new Map({
  container,
  style,
  center: [camera.lon, camera.lat],
  zoom: camera.zoom,
  attributionControl: false,
  localIdeographFontFamily: false,
  fadeDuration: 0,
});
map.setMissingStyleImageResolver((id) => addIcon(map, id));
