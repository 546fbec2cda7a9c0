/**
 * Before the GL map is there, the reader's first gesture already moves the chart, and asks for the engine: nothing
 * that a hand has begun is lost.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned } from '../../../geo/projection/camera.ts';

export interface GestureTarget {
  /** The camera now, or null if the box is not measured or the GL map takes gestures itself. */
  camera: () => Camera | null;
  move: (camera: Camera) => void;
  ask: () => void;
}

export const WHEEL_PX_PER_ZOOM = 300;
/** A pointer that moves less than this clicks. */
export const CLICK_PX = 3;

/** For `{@attach}` on the map's box. */
export function firstGestures({ camera, move, ask }: GestureTarget): (box: HTMLElement) => () => void {
  return (box) => {
    let held: { pointer: number; x: number; y: number; camera: Camera; moved: boolean } | null = null;
    const down = (event: PointerEvent): void => {
      ask();
      const now = camera();
      if (!now || event.button !== 0 || !event.isPrimary) return;
      held = { pointer: event.pointerId, x: event.clientX, y: event.clientY, camera: now, moved: false };
    };
    const drag = (event: PointerEvent): void => {
      if (!held || event.pointerId !== held.pointer) return;
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      held.moved ||= Math.hypot(dx, dy) > CLICK_PX;
      if (held.moved) move(panned(held.camera, dx, dy));
    };
    const release = (): void => {
      held = null;
    };
    const wheel = (event: WheelEvent): void => {
      ask();
      const now = camera();
      if (!now) return;
      event.preventDefault();
      move({ ...now, zoom: now.zoom - event.deltaY / WHEEL_PX_PER_ZOOM });
    };
    const listeners = new AbortController();
    const options = { signal: listeners.signal };
    box.addEventListener('pointerenter', ask, options);
    box.addEventListener('focusin', ask, options);
    box.addEventListener('pointerdown', down, options);
    addEventListener('pointermove', drag, options);
    addEventListener('pointerup', release, options);
    addEventListener('pointercancel', release, options);
    box.addEventListener('wheel', wheel, { ...options, passive: false });
    return () => listeners.abort();
  };
}

/** What little the browser tells of the reader's line. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/** Calls back when the page has painted and rests; never for readers who save data or have a very slow line. */
export function whenIdle(callback: () => void): () => void {
  const { connection } = navigator as { connection?: NetworkInformation };
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return () => undefined;
  let isWanted = true;
  const rested = (): void => {
    if (isWanted) callback();
  };
  requestAnimationFrame(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(rested, { timeout: 1500 });
    else setTimeout(rested, 200);
  });
  return () => {
    isWanted = false;
  };
}
