/** What covers the map's edges, so that every fit keeps clear of it. CSS px. */
import type { Insets, Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';

/** As app.css: width of the card and share of the window's height that the sheet may take. */
export const CARD_WIDTH = 340;
export const MAP_SHARE = 0.58;
export const SHEET_SHARE = 0.54;
/** Height of the timeline below the map, on a narrow page and on a wide one. */
export const TIMELINE_HEIGHT = 104;
export const WIDE_TIMELINE_HEIGHT = 76;

const AIR = 48;
const CONTROLS_WIDTH = 56;
const LEGEND_WIDTH = 304;
const LEGEND_HEIGHT = 40;
/** Wide enough to leave the legend's whole height free of the journey. */
const ROOMY_WIDTH = 820;
/** Where it is not, an opened stop stands left of its card, in at least so much. */
const BESIDE_CARD = { margin: 24, least: 106 };

/** What the view shows besides the map: nothing, a place's card or a leg's. */
export type Opened = 'nothing' | 'place' | 'leg';

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

/** As embed.css: share of the map's height that the sheet may take in an embed. */
const EMBED_SHEET_SHARE = 0.64;

/** In an embed the sheet lies in the map's own box, whose height is all that there is. */
export function embedInsets(size: Size, isWide: boolean, opened: Opened): Insets {
  const insets = mapInsets(size, isWide, 'nothing');
  if (isWide) return mapInsets(size, true, opened);
  return opened === 'nothing' ? insets : { ...insets, bottom: size.height * EMBED_SHEET_SHARE + AIR / 2 };
}

/** Whether no place of the card, neither right nor left, leaves this column of the map free. */
export function isBehindAnyCard(x: number, { width }: Size): boolean {
  const air = AIR / 2;
  return x > width - CONTROLS_WIDTH - CARD_WIDTH - air && x < CARD_WIDTH + air;
}

const CONTROLS_HEIGHT = 310;
/** An embed has only the buttons that move the map. */
const EMBED_CONTROLS_HEIGHT = 150;
/** With the row that explains a moment. */
const LEGEND_OPEN_HEIGHT = 270;
const SUMMARY = { width: 110, height: 48 };

/** On a narrow map it is closed until the reader wants it. */
export const isLegendOpen = (width: number, isWide: boolean): boolean => isWide && width >= ROOMY_WIDTH;

/** Controls and legend, under which no name can be read. */
export function coveredBoxes({ width, height }: Size, isWide: boolean, isEmbed = false): Box[] {
  const controlsHeight = isEmbed ? EMBED_CONTROLS_HEIGHT : CONTROLS_HEIGHT;
  const legend = isLegendOpen(width, isWide) ? { width: LEGEND_WIDTH, height: LEGEND_OPEN_HEIGHT } : SUMMARY;
  return [
    { left: width - CONTROLS_WIDTH, top: 0, right: width, bottom: controlsHeight },
    { left: 0, top: height - legend.height, right: legend.width, bottom: height },
  ];
}
