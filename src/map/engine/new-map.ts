/** How a MapLibre map begins and what it shows, for readers' pages and the editor alike. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Camera, ZOOM_MAXIMUM, ZOOM_MINIMUM } from '../../../geo/projection/camera-limits.ts';
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import type { Position } from '../../../geo/story/story.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import { addIcon } from '../style/icons.ts';
import { allowOwnScriptAddresses } from './trusted-types.ts';

/**
 * @throws Error if there is no WebGL 2
 */
export function newMap({ lon, lat, zoom, bearing, pitch }: Camera, options: MapOptions): MapLibreMap {
  allowOwnScriptAddresses();
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    center: [lon, lat],
    zoom,
    bearing,
    pitch,
    minZoom: ZOOM_MINIMUM,
    maxZoom: ZOOM_MAXIMUM,
    attributionControl: false,
    localIdeographFontFamily: false,
    fadeDuration: 0,
    collectResourceTiming: false,
    ...options,
  });
  map.setMissingStyleImageResolver((id) => addIcon(map, id));
  return map;
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng, bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Screen point of a position, CSS px, in the copy of the world nearest to the centre. */
export function pointOf(map: MapLibreMap, [lon, lat]: Position): ScreenPoint {
  const around = Math.round((map.getCenter().lng - lon) / 360) * 360;
  const { x, y } = map.project([lon + around, lat]);
  return [x, y];
}

/** The present camera, box and projection. */
export function frameOf(map: MapLibreMap): Frame {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return {
    camera: cameraOf(map),
    size: { width, height },
    project: (position) => pointOf(map, position),
    scaling: 'measured',
  };
}
