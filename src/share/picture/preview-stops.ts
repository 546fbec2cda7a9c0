/** The stops of a preview image: three places with numeral and name, all others as small discs. */
import {
  beyondEdges,
  type Box,
  contains,
  layoutStops,
  overlaps,
  type PlacedMarker,
  textWidth,
} from '../../../geo/projection/label-placement.ts';
import { boundsOf } from '../../../geo/projection/camera.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { itineraryOf, numeralOf, stopById } from '../../../geo/story/lookup.ts';
import {
  inLanguage,
  isDrawn,
  isLocated,
  isPlace,
  type Language,
  type Leg,
  type LocatedPlace,
  type Story,
} from '../../../geo/story/story.ts';
import { travelThrough } from '../../../geo/story/travel.ts';
import { numeralSize } from '../../../geo/style/theme.ts';
import { type Frame, lineOnScreen } from '../../../geo/view/frame.ts';
import { linePoints } from '../../chart/chart.ts';
import { takenInPicture } from './picture-names.ts';
import { PREVIEW_PANEL } from './preview-frame.ts';

const NAMED = 3;
const NAME_PX = 13;
/** Radius of the disc of a place without a name, px. */
export const DOT_RADIUS = 5;
/** Least distance of a disc from the panel and the edges, px. */
const EDGE = 8;
/** Of a name from the panel and the edges, px. */
const CLEARANCE = 5;

export interface PreviewStops {
  /** In the order of importance. */
  named: (PlacedMarker & { stop: LocatedPlace })[];
  /** Places without a name, where they are. */
  dots: LocatedPlace[];
  /** What names of the basemap keep clear of. */
  taken: Box[];
}

/** The opened place or the ends of the opened leg, the first and the last of the journey, then those with most to tell. */
function byImportance(story: Story, stopId: string | null, places: LocatedPlace[], frame: Frame) {
  const stop = stopById(story, stopId);
  const opened = !stop ? [] : isPlace(stop) ? [stop.id] : [stop.from, stop.to];
  const { visits } = travelThrough(itineraryOf(story));
  const shown = visits.filter((id) => places.some((place) => place.id === id));
  const ids = [...new Set([...opened, shown[0], shown.at(-1)])];
  const chosen = ids.flatMap((id) => places.find((place) => place.id === id) ?? []);
  /** Of two that tell as much, the one that lies further from the chosen ones. */
  const apart = ({ position }: LocatedPlace): number => {
    const [x, y] = frame.project(position);
    const distances = chosen
      .map((other) => frame.project(other.position))
      .map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY));
    return Math.min(...distances);
  };
  const others = places
    .filter((place) => !chosen.includes(place))
    .map((place) => ({ place, apart: apart(place) }));
  others.sort((a, b) => b.place.claims.length - a.place.claims.length || b.apart - a.apart);
  return [...chosen, ...others.map(({ place }) => place)];
}

const around = ([x, y]: readonly [number, number], radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** The legs of which something may be in the frame: others only add to the picture, and the renderer dies of groups far outside. */
export const legsInSight = (story: Story, frame: Frame): Leg[] =>
  story.stops.filter(isDrawn).filter((leg) =>
    lineOnScreen(frame, drawnLine(leg)).some((line) => {
      const [left, top, right, bottom] = boundsOf(line);
      return overlaps(
        { left, top, right, bottom },
        { left: 0, top: 0, right: frame.size.width, bottom: frame.size.height },
      );
    }),
  );

/** @param frame the small frame; all boxes and positions are px of it */
export function previewStops(
  story: Story,
  language: Language,
  stopId: string | null,
  frame: Frame,
): PreviewStops {
  const { width, height } = frame.size;
  const map = { left: PREVIEW_PANEL.right + EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE };
  const places = story.stops
    .filter(isLocated)
    .filter(({ position }) => contains(map, frame.project(position)));
  const ranked = byImportance(story, stopId, places, frame);
  const [chosen, dots] = [ranked.slice(0, NAMED), ranked.slice(NAMED)];
  const markers = chosen.map((place) => ({
    id: place.id,
    anchor: frame.project(place.position),
    radius: numeralSize(numeralOf(story, place)).radius,
    weight: 1,
    labelWidth: textWidth(inLanguage(place.names, language), NAME_PX),
  }));
  const dotBoxes = dots.map(({ position }) => around(frame.project(position), DOT_RADIUS + 1));
  const covered = [...dotBoxes, { ...PREVIEW_PANEL, right: PREVIEW_PANEL.right + CLEARANCE }];
  const blocked = [...covered, ...beyondEdges(frame.size, CLEARANCE)];
  const placed = layoutStops(markers, linePoints(story, frame), frame.size, blocked);
  return {
    named: placed.map((marker, index) => ({ ...marker, stop: chosen[index]! })),
    dots,
    taken: [...takenInPicture(story, placed, frame), ...covered],
  };
}
