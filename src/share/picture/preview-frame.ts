/**
 * The frames of preview images, 1200 × 630 px. Messengers show them 400 px wide: lines, discs and names are laid out in a
 * small frame, which is then enlarged over the basemap.
 */
import type { Story } from '../../../geo/story/story.ts';
import type { Box } from '../../../geo/projection/label-placement.ts';
import { fittedCamera } from '../../../geo/view/fit.ts';
import { type Frame, measuredFrame } from '../../../geo/view/frame.ts';

export const PREVIEW_PANEL_WIDTH = 470;
/** By how much the small frame is enlarged: its 13 px are 10 where the image is shown. */
export const ENLARGED = 2.4;
const SIZE = { width: 1200, height: 630 };
/** Free space around what is fitted, px: room for a disc, and for a name beyond it at the right. */
const AIR = 75;

/** The stop or the journey, fitted right of the panel with the title. */
export const previewFrame = (story: Story, stopId: string | null): Frame =>
  measuredFrame(
    fittedCamera(story, stopId, SIZE, {
      top: AIR,
      right: AIR * 2,
      bottom: AIR,
      left: PREVIEW_PANEL_WIDTH + AIR,
    }),
    SIZE,
  );

/** The same view, so small that enlarged it is the frame again. */
export const smallFrame = ({ camera, size }: Frame): Frame =>
  measuredFrame(
    { ...camera, zoom: camera.zoom - Math.log2(ENLARGED) },
    { width: size.width / ENLARGED, height: size.height / ENLARGED },
  );

/** The panel in the small frame, px. */
export const PREVIEW_PANEL: Box = {
  left: -Infinity,
  right: PREVIEW_PANEL_WIDTH / ENLARGED,
  top: -Infinity,
  bottom: Infinity,
};
