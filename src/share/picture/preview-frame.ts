/** The frame of preview images, 1200 × 630 px: the stop or the journey is fitted right of the panel with the title. */
import type { Story } from '../../../geo/story/story.ts';
import { fittedCamera } from '../../../geo/view/fit.ts';
import { type Frame, measuredFrame } from '../../../geo/view/frame.ts';

export const PREVIEW_PANEL_WIDTH = 470;
const SIZE = { width: 1200, height: 630 };
const AIR = 60;

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
