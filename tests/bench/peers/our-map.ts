/** Our map of the first story in French and light, as MapLibre alone needs it: style, camera, and the files that the style names. */
import { readFileSync } from 'node:fs';
import type { StyleSpecification } from 'maplibre-gl';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import type { Size } from '../../../geo/projection/camera.ts';
import { FIRST_BASEMAP, FIRST_STORY } from '../../../geo/story/first-story.ts';
import { cameraOf } from '../../../geo/view/fit.ts';
import { homeView } from '../../../geo/view/view.ts';
import { mapStyle } from '../../../src/map/style/style.ts';
import { mapInsets } from '../../../src/viewport/insets.ts';
import { drawingOf } from '../../map/drawing.ts';

interface OurMap {
  style: StyleSpecification;
  camera: Camera;
  size: Size;
}

/**
 * @param size of the map's box, for which the camera is the one of our page
 * @param here what the addresses of files begin with
 */
export function ourMap(root: string, size: Size, here: string): OurMap {
  const parsed = parseStory(readFileSync(`${root}/${FIRST_STORY}`, 'utf8'));
  if (!('story' in parsed)) throw new Error(`${FIRST_STORY} has faults`);
  const { story } = parsed;
  // The style makes addresses absolute by the page's own, and finds a story's own fonts in the page's style sheets.
  Object.assign(globalThis, { location: { href: here }, document: { styleSheets: [] } });
  const style = mapStyle(drawingOf(story), here + FIRST_BASEMAP);
  return {
    style,
    size,
    camera: cameraOf(story, homeView('fr'), size, mapInsets(size, true, 'nothing', size.height)),
  };
}
