/** The graphics processor as a test takes it away from the map, and gives it back. */
import type { Page } from '@playwright/test';

type LosableCanvas = HTMLCanvasElement & { loss?: WEBGL_lose_context };

/** Takes the graphics processor away from the map, and waits until the map knows. */
export const loseContext = (page: Page) =>
  page.locator('[data-map] canvas').evaluate(
    (canvas: LosableCanvas) =>
      new Promise<void>((resolve) => {
        canvas.loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
        canvas.addEventListener('webglcontextlost', () => resolve(), { once: true });
        canvas.loss.loseContext();
      }),
  );

/** Gives it back. */
export const restoreContext = (page: Page) =>
  page.locator('[data-map] canvas').evaluate((canvas: LosableCanvas) => canvas.loss!.restoreContext());

/**
 * Opens a stop from the text, which sends the camera there, and takes the graphics processor away after so many frames
 * of its flight.
 */
export const loseContextInFlight = (page: Page, stop: string, frames: number) =>
  page.locator('[data-map] canvas').evaluate(
    async (canvas: LosableCanvas, { stop, frames }) => {
      document.querySelector<HTMLElement>(`[data-entry="${stop}"] a`)!.click();
      for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
      canvas.loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      canvas.loss.loseContext();
    },
    { stop, frames },
  );

/**
 * For the page before its scripts: takes the graphics processor away from the first map, so many frames after it
 * has come, and notes on the canvas how the map fared then.
 */
export function loseContextWhileBooting(frames: number) {
  const lose = async (canvas: LosableCanvas) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
    canvas.dataset.lostIn = document.documentElement.dataset.mapState;
    canvas.loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    canvas.loss.loseContext();
  };
  const observer = new MutationObserver(() => {
    const canvas = document.querySelector<LosableCanvas>('[data-map] canvas');
    if (!canvas) return;
    observer.disconnect();
    void lose(canvas);
  });
  observer.observe(document, { childList: true, subtree: true });
}
