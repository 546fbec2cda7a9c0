/**
 * The gestures of the chart, as long as no GL map takes them itself: a drag begun on the chart continues on the GL map,
 * which each gesture asks for.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned } from '../../../geo/projection/camera.ts';

/** What gestures move. */
export interface GestureTarget {
  /** The camera now, or null if the box is not measured or the GL map takes gestures itself. */
  camera: () => Camera | null;
  move: (camera: Camera) => void;
  /** Asks for the engine. */
  ask: () => void;
}

const WHEEL_PX_PER_ZOOM = 300;
/** A pointer that moves less than this clicks. */
const CLICK_PX = 3;

/** Zooms the chart by the wheel. @returns false where the GL map has to do it */
export function zoomByWheel(target: GestureTarget, event: WheelEvent): void {
  target.ask();
  const camera = target.camera();
  if (!camera) return;
  event.preventDefault();
  target.move({ ...camera, zoom: camera.zoom - event.deltaY / WHEEL_PX_PER_ZOOM });
}

/** Moves the chart along with the first pointer of these that is pressed in the box. */
export function panByDrag(
  box: HTMLElement,
  target: GestureTarget,
  isOurs: (event: PointerEvent) => boolean,
  signal: AbortSignal,
): void {
  let held: { pointer: number; x: number; y: number; camera: Camera; moved: boolean } | null = null;
  const down = (event: PointerEvent): void => {
    if (!isOurs(event)) return;
    const camera = event.button === 0 && event.isPrimary ? target.camera() : null;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    held = camera && { pointer, x, y, camera, moved: false };
  };
  const drag = (event: PointerEvent): void => {
    if (!held || event.pointerId !== held.pointer) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    held.moved ||= Math.hypot(dx, dy) > CLICK_PX;
    if (!held.moved) return;
    target.ask();
    target.move(panned(held.camera, dx, dy));
  };
  const release = (): void => void (held = null);
  box.addEventListener('pointerdown', down, { signal });
  addEventListener('pointermove', drag, { signal });
  addEventListener('pointerup', release, { signal });
  addEventListener('pointercancel', release, { signal });
}

/** For `{@attach}` on the map's box of a page of its own: all gestures mean the map. */
export const chartGestures =
  (target: GestureTarget) =>
  (box: HTMLElement): (() => void) => {
    const listeners = new AbortController();
    const { signal } = listeners;
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      box.addEventListener(type, target.ask, { signal });
    }
    panByDrag(box, target, () => true, signal);
    box.addEventListener('wheel', (event) => zoomByWheel(target, event), { signal, passive: false });
    return () => listeners.abort();
  };
