/**
 * Where stops and names stand on a page's still map. It has no script: the style sheet scales its paths to the map's box, but
 * markers and names keep their size, so they are laid out once for each of a few scales, and the style sheet chooses.
 */
import { type BasemapName, basemapNames } from '../chart/basemap-names.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { linePoints } from '../chart/chart.ts';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import { type Box, takenBoxes } from '../../geo/projection/label-placement.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import { type Frame, measuredFrame } from '../../geo/view/frame.ts';
import { labelAnchor, type StopMarker, stopMarkers } from '../symbols/stop-markers.ts';

/**
 * Scales for which a still map is laid out, relative to the frame for which the page is built, from large to small. Each
 * holds up to the one before it. `src/styles/still-map.css` has them as sizes of the map's box.
 */
export const STILL_SCALES = [1, 0.65, 0.42, 0.25];

/** Free space around the box for which a scale is chosen, into which names may extend, CSS px. */
const AROUND_PX = 20;
/** The size of `nominalFrame` that the style sheet's boxes are multiples of, CSS px. */
const NOMINAL = { width: 640, height: 720 };

/** The least box in which the frame appears at a scale, with the space around it. */
function scaledFrame({ camera, size, scaling }: Frame, scale: number): Frame {
  const least = (length: number, nominal: number): number =>
    (scaling === 'fit' ? Math.max(length, nominal) : length) * scale + 2 * AROUND_PX;
  return measuredFrame(
    { ...camera, zoom: camera.zoom + Math.log2(scale) },
    { width: least(size.width, NOMINAL.width), height: least(size.height, NOMINAL.height) },
  );
}

/** One way in which a thing stands on the map, and at which of the scales. CSS px from its position. */
interface Variant<Thing> {
  thing: Thing;
  /** Indices of STILL_SCALES. */
  bands: number[];
}

/** Joins what is the same at several scales. */
function variantsOf<Thing>(things: (Thing | null)[]): Variant<Thing>[] {
  const variants = new Map<string, Variant<Thing>>();
  things.forEach((thing, band) => {
    if (thing === null) return;
    const key = JSON.stringify(thing);
    const known = variants.get(key);
    if (known) known.bands.push(band);
    else variants.set(key, { thing, bands: [band] });
  });
  return [...variants.values()];
}

/** Parts of a px are not seen, and let more scales share a place. */
const px = (value: number): number => Math.round(value);

interface StillLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

export interface StillStop {
  marker: StopMarker;
  /** Shares of the frame's width and height. */
  at: ScreenPoint;
  /** Where the disc stands. */
  discs: Variant<ScreenPoint>[];
  labels: Variant<StillLabel>[];
}

export interface StillName {
  name: Omit<BasemapName, 'at'>;
  at: ScreenPoint;
  bands: number[];
}

interface Band {
  scale: number;
  frame: Frame;
  markers: StopMarker[];
}

const bandsOf = (story: Story, language: Language, frame: Frame): Band[] =>
  (frame.scaling === 'fit' ? STILL_SCALES : [1]).map((scale) => {
    const scaled = scaledFrame(frame, scale);
    return { scale, frame: scaled, markers: stopMarkers(story, language, scaled, []) };
  });

function labelOf({ anchor, label }: StopMarker): StillLabel | null {
  if (!label) return null;
  const { x, y, anchor: textAnchor } = labelAnchor(label);
  return { x: px(x - anchor[0]), y: px(y - anchor[1]), anchor: textAnchor };
}

const shareOf = ({ size }: Frame, [x, y]: ScreenPoint): ScreenPoint => [x / size.width, y / size.height];

/** The stops of a still map. */
export function stillStops(story: Story, language: Language, frame: Frame): StillStop[] {
  const bands = bandsOf(story, language, frame);
  return bands[0]!.markers.map((marker, index) => {
    const each = bands.map(({ markers }) => markers[index]!);
    return {
      marker,
      at: shareOf(frame, frame.project(marker.position)),
      discs: variantsOf(
        each.map(({ anchor, centre }): ScreenPoint => [px(centre[0] - anchor[0]), px(centre[1] - anchor[1])]),
      ),
      labels: variantsOf(each.map(labelOf)),
    };
  });
}

/** What controls and the legend may cover on some page, and what its edge may cut: there no name stands. CSS px. */
function uncertainBoxes({ size }: Frame, { frame: { size: box } }: Band, scale: number): Box[] {
  const [width, height] = [size.width * scale, size.height * scale];
  const [left, top] = [(box.width - width) / 2, (box.height - height) / 2];
  const [right, bottom] = [left + width, top + height];
  const far = 1e4;
  return [
    { left: right + AROUND_PX, right: far, top: -far, bottom: far },
    { left: -far, right: far, top: bottom + AROUND_PX, bottom: far },
    { left: -far, right: far, top: -far, bottom: top - AROUND_PX },
    { left: -far, right: left - AROUND_PX, top: bottom - 0.4 * height, bottom: far },
  ];
}

/** The basemap's names on a still map, clear of the stops at each scale. */
export function stillNames(basemap: Basemap, story: Story, language: Language, frame: Frame): StillName[] {
  const found = new Map<string, StillName>();
  bandsOf(story, language, frame).forEach((band, index) => {
    const { frame: scaled, markers, scale } = band;
    const taken = [...takenBoxes(markers, 3), ...uncertainBoxes(frame, band, scale)];
    const around = { taken, lines: linePoints(story, scaled) };
    for (const { at, ...name } of basemapNames(basemap, scaled, language, around)) {
      const key = JSON.stringify(name);
      const known = found.get(key);
      if (known) known.bands.push(index);
      else {
        const share = (side: 'width' | 'height', point: number): number =>
          (point - scaled.size[side] / 2) / (frame.size[side] * scale) + 0.5;
        found.set(key, { name, at: [share('width', at[0]), share('height', at[1])], bands: [index] });
      }
    }
  });
  return [...found.values()];
}
