/** The chart's names of countries, seas, regions and towns, placed without collisions. */
import type { Point } from 'geojson';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { type ScreenPoint, type Size, toScreen } from '../../geo/projection/camera.ts';
import { type Box, contains, overlaps, textWidth } from '../../geo/projection/label-placement.ts';
import type { Language, Position } from '../../geo/story/story.ts';
import {
  COUNTRY_NAME,
  type NameLook,
  nameShowsFrom,
  REGION_NAME,
  TOWN_NAME,
  valueAt,
  WATER_NAME,
} from '../../geo/style/cartography.ts';
import type { Basemap } from './basemap-paths.ts';

/** Names up to this share of the box beyond its edges are kept: a page's box may have another shape and show more. */
const BEYOND = 0.8;
const LINE_HEIGHT = 1.25;
const TOWN_GAP_PX = 5;

interface LabelKind {
  kind: string;
  look: NameLook;
  /** Capitals, bold and letter spacing make names wider than their plain letters. */
  widthFactor: number;
}

/** In order of precedence. */
const KINDS: LabelKind[] = [
  { kind: 'country-label', look: COUNTRY_NAME, widthFactor: 1.55 },
  { kind: 'water-label', look: WATER_NAME, widthFactor: 1.08 },
  { kind: 'town', look: TOWN_NAME, widthFactor: 1 },
  { kind: 'region-label', look: REGION_NAME, widthFactor: 1.5 },
];

export interface BasemapName {
  kind: string;
  /** CSS px of the chart's box: a town's dot, else the middle of the name. */
  at: ScreenPoint;
  lines: string[];
  /** CSS px. */
  fontPx: number;
  /** Side of its dot on which a town's name stands; other names are centred. */
  side: 'middle' | 'right' | 'left';
  /** Lowest zoom at which the map shows the name. */
  fromZoom: number;
}

interface Candidate {
  kind: LabelKind;
  rank: number;
  at: ScreenPoint;
  lines: string[];
  fontPx: number;
}

/** Breaks a long name into two lines near its middle, as the GL map does. */
function breakLines(name: string, isTown: boolean): string[] {
  const words = name.split(' ');
  if (isTown || name.length <= 14 || words.length < 2) return [name];
  const middle = words.map((_, index) => Math.abs(words.slice(0, index).join(' ').length - name.length / 2));
  const cut = middle.indexOf(Math.min(...middle.slice(1)), 1);
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
}

function candidatesOf(basemap: Basemap, camera: Camera, size: Size, language: Language): Candidate[] {
  const found = basemap.features.flatMap(({ properties, geometry }): Candidate[] => {
    const kind = KINDS.find((each) => each.kind === properties.kind);
    const name = properties[`name_${language}`] ?? properties.name_en;
    const rank = properties.rank ?? 1;
    if (!kind || !name || camera.zoom < nameShowsFrom(kind.look, rank)) return [];
    const at = toScreen(camera, size, (geometry as Point).coordinates as Position);
    const isNear =
      Math.abs(at[0] - size.width / 2) < size.width * (0.5 + BEYOND) &&
      Math.abs(at[1] - size.height / 2) < size.height * (0.5 + BEYOND);
    if (!isNear) return [];
    const fontPx = valueAt(kind.look.size, camera.zoom);
    return [{ kind, rank, at, fontPx, lines: breakLines(name, kind.kind === 'town') }];
  });
  const order = (each: Candidate): number => KINDS.indexOf(each.kind) * 10 + each.rank;
  return found.sort((a, b) => order(a) - order(b));
}

function boxOf({ kind, at: [x, y], lines, fontPx }: Candidate, side: BasemapName['side']): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, fontPx))) * kind.widthFactor;
  const height = lines.length * fontPx * LINE_HEIGHT;
  const left =
    side === 'middle' ? x - width / 2 : side === 'right' ? x + TOWN_GAP_PX : x - TOWN_GAP_PX - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** Space that a leg's offset and width take beside its line, CSS px. */
const LEG_CLEARANCE_PX = 7;

const grown = ({ left, right, top, bottom }: Box): Box => ({
  left: left - LEG_CLEARANCE_PX,
  right: right + LEG_CLEARANCE_PX,
  top: top - LEG_CLEARANCE_PX,
  bottom: bottom + LEG_CLEARANCE_PX,
});

/**
 * Names for the camera's box and its surroundings, in order of precedence.
 * @param taken boxes of the stops and their names, CSS px
 * @param lines points of the journey's lines, CSS px, which names don't cover
 */
export function basemapNames(
  basemap: Basemap,
  { camera, size }: { camera: Camera; size: Size },
  language: Language,
  { taken, lines }: { taken: Box[]; lines: ScreenPoint[] },
): BasemapName[] {
  const boxes = [...taken];
  return candidatesOf(basemap, camera, size, language).flatMap((candidate): BasemapName[] => {
    const { kind, rank, at, lines: text, fontPx } = candidate;
    const sides: BasemapName['side'][] = kind.kind === 'town' ? ['right', 'left'] : ['middle'];
    const isFree = (box: Box): boolean =>
      !boxes.some((other) => overlaps(box, other)) && !lines.some((point) => contains(grown(box), point));
    const side = sides.find((each) => isFree(boxOf(candidate, each)));
    if (!side) return [];
    boxes.push(boxOf(candidate, side));
    const fromZoom = nameShowsFrom(kind.look, rank);
    return [{ kind: kind.kind, at, lines: text, fontPx, side, fromZoom }];
  });
}
