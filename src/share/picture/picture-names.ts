/** Where a picture shows no names of the basemap: a reader cannot pan it to read a name that is cut or crossed. */
import {
  beyondEdges,
  type Box,
  type PlacedMarker,
  takenBoxes,
} from '../../../geo/projection/label-placement.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { isDrawn, type Story } from '../../../geo/story/story.ts';
import { type Frame, lineOnScreen } from '../../../geo/view/frame.ts';

/** Free space between a name and an edge, px. */
const MARGIN = 10;
/** Free space between a name and an arc, px. */
const ARC_CLEARANCE = 5;

/** Boxes of places with their names, of the edges, and along arcs of unknown paths (which on a page may cross names). */
export function takenInPicture(story: Story, markers: PlacedMarker[], frame: Frame): Box[] {
  const stops = takenBoxes(markers);
  const arcs = story.stops.filter(isDrawn).filter(({ path }) => path === 'unknown');
  const points = arcs.flatMap((arc) => lineOnScreen(frame, drawnLine(arc)).flat());
  const crossed = points.map(([x, y]): Box => ({
    left: x - ARC_CLEARANCE,
    right: x + ARC_CLEARANCE,
    top: y - ARC_CLEARANCE,
    bottom: y + ARC_CLEARANCE,
  }));
  return [...stops, ...crossed, ...beyondEdges(frame.size, MARGIN)];
}
