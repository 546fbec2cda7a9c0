/** What covers the map's edges, so that fitted cameras and names keep clear of it. All lengths in CSS px. */
import type { Insets, Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';

/** Width of the card on a wide page; `--card-width` in src/styles/base.css. */
export const CARD_WIDTH = 340;
/** Shares of the window's height on a narrow page: map with timeline, opened sheet. `--map-share`, `--sheet-share` there. */
export const MAP_SHARE = 0.58;
export const SHEET_SHARE = 0.54;
/**
 * Heights of the timeline's content on a narrow page and on a wide one that fit `--timeline-height` of
 * src/styles/timeline.css; for taller content Timeline.svelte sets that property.
 */
export const TIMELINE_HEIGHT = 104;
export const WIDE_TIMELINE_HEIGHT = 76;

/** Free space between the journey and an edge; half of it on a narrow page. */
const AIR = 48;
const CONTROLS_WIDTH = 56;
const LEGEND_WIDTH = 304;
const LEGEND_HEIGHT = 40;
/** From this width on, the map has room for the open legend beside the journey. */
const ROOMY_WIDTH = 820;
/** Below ROOMY_WIDTH the opened stop is fitted left of its card: margin at the left edge, least width for the stop. */
const BESIDE_CARD = { margin: 24, least: 106 };

/** The kind of stop whose card is open. */
export type Opened = 'nothing' | 'place' | 'leg';

/**
 * Insets within which a camera is fitted.
 * @param size of the map's box
 */
export function mapInsets(size: Size, isWide: boolean, opened: Opened): Insets {
  if (isWide) {
    const isRoomy = size.width >= ROOMY_WIDTH;
    const right = CONTROLS_WIDTH + AIR / 2;
    if (opened !== 'nothing' && !isRoomy) {
      const { margin, least } = BESIDE_CARD;
      return {
        top: AIR,
        right: Math.min(right + CARD_WIDTH, size.width - margin - least),
        bottom: AIR,
        left: margin,
      };
    }
    const beside = opened === 'leg' ? CARD_WIDTH + AIR : 0;
    const left = isRoomy && opened === 'nothing' ? LEGEND_WIDTH : AIR;
    return { top: AIR, right: right + beside, bottom: AIR, left };
  }
  const windowHeight = (size.height + TIMELINE_HEIGHT) / MAP_SHARE;
  const covered = Math.max(windowHeight * SHEET_SHARE - (windowHeight - size.height), 0);
  const bottom = opened === 'nothing' ? LEGEND_HEIGHT : covered;
  return { top: AIR / 2, right: CONTROLS_WIDTH + AIR / 2, bottom: bottom + AIR / 2, left: AIR / 2 };
}

/** Share of the map's height that the sheet may take in an embed; `max-height` in src/styles/embed.css. */
const EMBED_SHEET_SHARE = 0.64;

/** `mapInsets` for an embed, where the sheet covers a part of the map's own box. */
export function embedInsets(size: Size, isWide: boolean, opened: Opened): Insets {
  const insets = mapInsets(size, isWide, 'nothing');
  if (isWide) return mapInsets(size, true, opened);
  return opened === 'nothing' ? insets : { ...insets, bottom: size.height * EMBED_SHEET_SHARE + AIR / 2 };
}

/** Whether the card covers this x of the map wherever it stands, at the right edge or at the left. */
export function isBehindAnyCard(x: number, { width }: Size): boolean {
  const air = AIR / 2;
  return x > width - CONTROLS_WIDTH - CARD_WIDTH - air && x < CARD_WIDTH + air;
}

const CONTROLS_HEIGHT = 310;
/** Smaller: an embed has only the buttons that move the map. */
const EMBED_CONTROLS_HEIGHT = 150;
/** Includes the row that explains a moment. */
const LEGEND_OPEN_HEIGHT = 270;
/** The closed legend. */
const SUMMARY = { width: 110, height: 48 };
/** Scale bar and button to move the map, right of the legend. */
const FOOT = { width: 160, height: 56 };

/** Whether the legend is open at first. On a narrow map it is closed until the reader opens it. */
export const isLegendOpen = (width: number, isWide: boolean): boolean => isWide && width >= ROOMY_WIDTH;

/** The boxes of controls and legend, under which no name can be read. */
export function coveredBoxes({ width, height }: Size, isWide: boolean, isEmbed = false): Box[] {
  const controlsHeight = isEmbed ? EMBED_CONTROLS_HEIGHT : CONTROLS_HEIGHT;
  const legend = isLegendOpen(width, isWide) ? { width: LEGEND_WIDTH, height: LEGEND_OPEN_HEIGHT } : SUMMARY;
  return [
    { left: width - CONTROLS_WIDTH, top: 0, right: width, bottom: controlsHeight },
    { left: 0, top: height - legend.height, right: legend.width, bottom: height },
  ];
}

/** The box of scale bar and button beside the legend, on which no stop's name stands. */
export function footBox(size: Size, isWide: boolean): Box {
  const left = coveredBoxes(size, isWide)[1]!.right;
  return { left, top: size.height - FOOT.height, right: left + FOOT.width, bottom: size.height };
}
