/**
 * Gestures on the chart until the GL map handles them itself. Each gesture asks for the engine, and a drag begun on the
 * chart continues on the GL map.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned } from '../../../geo/projection/camera.ts';

/** What the gestures act on. */
export interface GestureTarget {
  /** The camera now, or null if the box is not measured or the GL map takes gestures itself. */
  camera: () => Camera | null;
  move: (camera: Camera) => void;
  /** Asks for the engine. */
  ask: () => void;
}

/** How far a wheel turns for one zoom level, px. */
const WHEEL_PX_PER_ZOOM = 300;
/** A press that moves no farther than this is a click, px. */
const CLICK_PX = 3;

/** Asks for the engine and zooms the chart by the wheel; leaves the event to the GL map if that takes gestures. */
export function zoomByWheel(target: GestureTarget, event: WheelEvent): void {
  target.ask();
  const camera = target.camera();
  if (!camera) return;
  event.preventDefault();
  target.move({ ...camera, zoom: camera.zoom - event.deltaY / WHEEL_PX_PER_ZOOM });
}

/**
 * Pans the chart with a primary pointer pressed in the box.
 * @param isOurs which pointers pan; others are ignored
 * @param signal aborts to remove the listeners
 */
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

/** For `{@attach}` on the map's box of a page that is not embedded: there every gesture in the box moves the map. */
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
