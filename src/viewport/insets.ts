/** What covers the map's edges, so that fitted cameras and names keep clear of it. All lengths in CSS px. */
import type { Insets, Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';

/** Width of the card on a wide page; `--card-width` in src/styles/base.css. */
export const CARD_WIDTH = 320;
/** Shares of the window's height on a narrow page: map with timeline, opened sheet. `--map-share`, `--sheet-share` there. */
export const MAP_SHARE = 0.58;
export const SHEET_SHARE = 0.54;
/** `--timeline-height` of src/styles/timeline.css, and in windows from a width on, where its buttons stand beside the axis. */
export const TIMELINE_HEIGHT = 104;
export const WIDE_TIMELINE_HEIGHT = 86;
export const WIDE_TIMELINE_FROM = 600;

/** Free space between the journey and an edge; half of it on a narrow page. */
const AIR = 48;
const CONTROLS_WIDTH = 56;
/** The line at the map's foot with legend and scale bar. */
export const FOOT_HEIGHT = 48;
/** From this width on, the map has room for a leg beside its card. */
const ROOMY_WIDTH = 820;
/** From this width on, the legend is one line; its container's width in src/styles/controls.css and two margins. */
const KEY_LINE_WIDTH = 820;
/** Of the groups of buttons on their sides, in a low and wide window; the limits of src/styles/controls.css. */
const LOW_CONTROLS = { width: 192, height: 116 };
/** An embed has only the buttons that move the map, on a narrow page two beside two. */
const EMBED_TOP = 40;
const EMBED_CONTROLS = { width: 104, height: 104 };
/** Of the buttons in a column. */
const CONTROLS = { width: CONTROLS_WIDTH, height: 350 };
function controlsOf({ width, height }: Size, isEmbed: boolean): Size {
  if (isEmbed) return EMBED_CONTROLS;
  const isLow = width >= 600 && width < 900 && height < 560 * MAP_SHARE - WIDE_TIMELINE_HEIGHT;
  return isLow ? LOW_CONTROLS : CONTROLS;
}
/** Below ROOMY_WIDTH the opened stop is fitted left of its card, and has at least this width. */
const LEAST_BESIDE_CARD = 106;

/** The kind of stop whose card is open. */
export type Opened = 'nothing' | 'place' | 'leg';

/** Share of the map's height that the sheet may take in an embed; `max-height` in src/styles/embed.css. */
const EMBED_SHEET_SHARE = 0.64;

/** Where an opened stop's sheet may begin on a narrow page, px from the map's top. An embed's lies in the map's own box. */
export const sheetTopOf = ({ height }: Size, windowHeight: number, isEmbed: boolean): number =>
  isEmbed ? height * (1 - EMBED_SHEET_SHARE) : windowHeight * (1 - SHEET_SHARE);

/**
 * Insets within which a camera is fitted.
 * @param size of the map's box
 * @param sheetTop by `sheetTopOf`; a low window's sheet covers more of the map
 */
export function mapInsets(
  size: Size,
  isWide: boolean,
  opened: Opened,
  sheetTop: number,
  isEmbed = false,
): Insets {
  if (isWide) {
    const isRoomy = size.width >= ROOMY_WIDTH;
    const right = CONTROLS_WIDTH + AIR / 2;
    if (opened !== 'nothing' && !isRoomy) {
      return {
        top: AIR,
        right: Math.min(right + CARD_WIDTH, size.width - AIR / 2 - LEAST_BESIDE_CARD),
        bottom: FOOT_HEIGHT + AIR / 2,
        left: AIR / 2,
      };
    }
    const beside = opened === 'nothing' ? 0 : CARD_WIDTH + AIR;
    return { top: AIR, right: right + beside, bottom: FOOT_HEIGHT + AIR / 2, left: AIR };
  }
  const covered = opened === 'nothing' ? 0 : size.height - sheetTop;
  const bottom = Math.max(covered + AIR / 2, FOOT_HEIGHT + AIR / (isEmbed ? 4 : 2));
  const right = controlsOf(size, isEmbed).width;
  // An embed is small: there is room for a name above the northernmost place, and less air above the foot.
  const top = isEmbed ? EMBED_TOP : AIR / 2;
  return { top, right: right + AIR / 2, bottom, left: AIR / 2 };
}

/**
 * Where a camera fitted beside the card leaves room for it on a wide page: there no name stands.
 * @param size of the map's box
 */
export const cardColumn = ({ width, height }: Size): Box => ({
  left: width - CONTROLS_WIDTH - CARD_WIDTH - AIR / 4,
  top: 0,
  right: width,
  bottom: height,
});

/** Whether the card covers this x of the map wherever it stands, at the right edge or at the left. */
export function isBehindAnyCard(x: number, { width }: Size): boolean {
  const air = AIR / 2;
  return x > width - CONTROLS_WIDTH - CARD_WIDTH - air && x < CARD_WIDTH + air;
}

/** Widths of the legend as one line, and of its button alone. */
const KEY_WIDTH = 700;
const KEY_BUTTON_WIDTH = 110;
const SCALE_BAR_WIDTH = 130;
/** An embed narrower than this has none; the limit in src/styles/embed.css. */
const SCALE_BAR_FROM = 480;

/** The boxes of controls, legend and scale bar, under which no name can be read. */
export function coveredBoxes(size: Size, isEmbed = false): Box[] {
  const { width, height } = size;
  const controls = controlsOf(size, isEmbed);
  const keyWidth = width >= KEY_LINE_WIDTH && controls !== LOW_CONTROLS ? KEY_WIDTH : KEY_BUTTON_WIDTH;
  const scaleBarWidth = isEmbed && width < SCALE_BAR_FROM ? 0 : SCALE_BAR_WIDTH;
  return [
    { left: width - controls.width, top: 0, right: width, bottom: controls.height },
    {
      left: 0,
      top: height - FOOT_HEIGHT,
      right: keyWidth + scaleBarWidth,
      bottom: height,
    },
  ];
}
