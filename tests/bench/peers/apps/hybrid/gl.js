import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { view } from '#data/story.json';
import { style } from '../../shared/gl-style.js';

setWorkerUrl(workerUrl);

/** Draws the map below the drawing, and removes the drawing when all of the map is there. */
export function upgrade(floor) {
  const container = document.getElementById('gl');
  const map = new Map({ container, center: view.center, zoom: view.zoom256 - 1, hash: true, style });
  map.once('idle', () => {
    const [x, y] = floor.moved();
    if (x || y) map.panBy([-x, -y], { animate: false });
    container.style.visibility = 'visible';
    document.getElementById('map').remove();
  });
  map.on('click', 'places', ({ features: [place] }) => {
    const at = map.project(place.geometry.coordinates);
    const box = container.getBoundingClientRect();
    floor.popup.show(place.properties.id, box.x + at.x, box.y + at.y - 12);
  });
  map.on('movestart', () => floor.popup.hide());
}
