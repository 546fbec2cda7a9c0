/** Where no name of the basemap may stand in a picture: nobody can move it to read what is cut or crossed. */
import { beyondEdges, type Box, takenBoxes } from '../../../geo/projection/label-placement.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { isLeg, type Story } from '../../../geo/story/story.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import type { StopMarker } from '../../symbols/stop-markers.ts';

/** Between a name and an edge, px. */
const MARGIN = 10;
/** An arc beside its line, px. */
const ARC_CLEARANCE = 5;

/** Places and their names, the edges, and the arcs of unknown paths, behind which names may run on a page. */
export function takenInPicture(story: Story, markers: StopMarker[], frame: Frame): Box[] {
  const stops = takenBoxes(markers);
  const arcs = story.stops.filter(isLeg).filter(({ path }) => path === 'unknown');
  const points = arcs.flatMap((arc) => drawnLine(arc).map(frame.project));
  const crossed = points.map(([x, y]): Box => ({
    left: x - ARC_CLEARANCE,
    right: x + ARC_CLEARANCE,
    top: y - ARC_CLEARANCE,
    bottom: y + ARC_CLEARANCE,
  }));
  return [...stops, ...crossed, ...beyondEdges(frame.size, MARGIN)];
}
