/** A story as the page that lists several shows it. */
import { type Camera, ZOOM_MINIMUM } from '../../geo/projection/camera-limits.ts';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import {
  beyondEdges,
  contains,
  layoutStops,
  type PlacedMarker,
  takenBoxes,
  textWidth,
} from '../../geo/projection/label-placement.ts';
import { inLanguage, isLocated, type Story } from '../../geo/story/story.ts';
import { fittedCamera } from '../../geo/view/fit.ts';
import { type Frame, measuredFrame } from '../../geo/view/frame.ts';
import { basemapNames } from '../chart/basemap-names.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { chartPaths, linePoints, nameText } from '../chart/chart.ts';

export interface IndexEntry {
  story: Story;
  /** Where its pages begin, seen from the list: `kim-2023/`. */
  base: string;
  frame: Frame;
  /** Points along the journey's lines, CSS px. */
  line: ScreenPoint[];
  dots: PlacedMarker[];
}

/** About the size at which phones show it: names keep theirs. CSS px. */
const SIZE = { width: 360, height: 232 };
const AIR = 34;
const DOT_RADIUS = 5;
const NAME_PX = 13;
/** The basemap's names stand whole within the chart, and not at its very edge, CSS px. */
const EDGE = 6;

const fitted = (story: Story, times: number): Camera =>
  fittedCamera(
    story,
    null,
    { width: SIZE.width * times, height: SIZE.height * times },
    { top: AIR * times, right: AIR * times, bottom: AIR * times, left: AIR * times },
  );

/** A journey over half the earth needs a smaller scale here than readers ever see on the map itself. */
const SMALLER = 4;

function cameraOf(story: Story): Camera {
  const camera = fitted(story, 1);
  if (camera.zoom > ZOOM_MINIMUM) return camera;
  const larger = fitted(story, SMALLER);
  return { ...larger, zoom: Math.min(larger.zoom - Math.log2(SMALLER), ZOOM_MINIMUM) };
}

/** A name that lies across the journey's line is left out: this chart has few ways to make room. */
function withoutCrossing(dot: PlacedMarker, line: ScreenPoint[]): PlacedMarker {
  const { label } = dot;
  const crossed = label && line.filter((point) => contains(label.box, point)).length > 1;
  return crossed ? { ...dot, label: null } : dot;
}

export function indexEntry(story: Story, base: string): IndexEntry {
  const frame = measuredFrame(cameraOf(story), SIZE);
  const line = linePoints(story, frame);
  const markers = story.stops.filter(isLocated).map(({ id, names, position }) => ({
    id,
    anchor: frame.project(position),
    radius: DOT_RADIUS,
    weight: 1,
    labelWidth: textWidth(inLanguage(names, story.languages[0]), NAME_PX),
  }));
  const dots = layoutStops(markers, line, SIZE).map((dot) => withoutCrossing(dot, line));
  return { story, base, frame, line, dots };
}

/** What lies under the story in its chart, as SVG text. */
export function indexBasemap({ story, frame, line, dots }: IndexEntry, basemap: Basemap): string {
  const around = {
    taken: [...takenBoxes(dots, 3), ...beyondEdges(SIZE, EDGE)],
    lines: line,
  };
  const names = basemapNames(basemap, frame, story.languages[0], around).map((name) => {
    const [x, y] = name.at;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)})">${nameText(name)}</g>`;
  });
  return `<g class="basemap">${chartPaths(basemap, frame, { isCut: true })}</g><g class="names">${names.join('')}</g>`;
}
