/**
 * Gestures on a map that lies in somebody else's page: wheel and one finger scroll that page, with Ctrl (or Command)
 * and two fingers they move the map. As MapLibre's cooperative gestures, for the chart that is there before it; and the
 * engine is fetched only when a reader means the map.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned, type ScreenPoint } from '../../../geo/projection/camera.ts';
import { CLICK_PX, type GestureTarget, WHEEL_PX_PER_ZOOM } from './chart-gestures.ts';

type Hint = (gesture: 'wheel' | 'touch') => void;

/** A finger that moves less than this taps. */
const TAP_PX = 10;

function shareWheel(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  const wheel = (event: WheelEvent): void => {
    // Over what scrolls itself, as the card, there is nothing to explain. A pinch on a touchpad comes with Ctrl.
    if (!event.ctrlKey && !event.metaKey) return hint('wheel');
    target.ask();
    const now = target.camera();
    if (!now) return;
    event.preventDefault();
    target.move({ ...now, zoom: now.zoom - event.deltaY / WHEEL_PX_PER_ZOOM });
  };
  box.addEventListener('wheel', wheel, { signal, passive: false });
}

/** A mouse that drags can only mean the map. */
function dragByMouse(box: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  let held: { x: number; y: number; camera: Camera } | null = null;
  const down = (event: PointerEvent): void => {
    const camera = event.pointerType !== 'touch' && event.button === 0 ? target.camera() : null;
    held = camera && { x: event.clientX, y: event.clientY, camera };
  };
  const drag = (event: PointerEvent): void => {
    if (!held || event.pointerType === 'touch') return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (Math.hypot(dx, dy) <= CLICK_PX) return;
    target.ask();
    target.move(panned(held.camera, dx, dy));
  };
  const release = (): void => void (held = null);
  box.addEventListener('pointerdown', down, { signal });
  addEventListener('pointermove', drag, { signal });
  addEventListener('pointerup', release, { signal });
  addEventListener('pointercancel', release, { signal });
}

interface Pinch {
  middle: ScreenPoint;
  /** Distance of the fingers, px. */
  spread: number;
}

function pinchOf({ 0: one, 1: other }: TouchList): Pinch {
  const [dx, dy] = [other!.clientX - one!.clientX, other!.clientY - one!.clientY];
  return {
    middle: [one!.clientX + dx / 2, one!.clientY + dy / 2],
    spread: Math.max(Math.hypot(dx, dy), 1),
  };
}

function shareTouch(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  let begun: { pinch: Pinch; camera: Camera } | null = null;
  let finger: ScreenPoint | null = null;
  const start = ({ touches }: TouchEvent): void => {
    finger = touches.length === 1 ? [touches[0]!.clientX, touches[0]!.clientY] : null;
    if (touches.length !== 2) return;
    target.ask();
    const camera = target.camera();
    begun = camera && { pinch: pinchOf(touches), camera };
  };
  const move = (event: TouchEvent): void => {
    const { touches } = event;
    if (touches.length === 1 && finger) {
      const [x, y] = finger;
      if (Math.hypot(touches[0]!.clientX - x, touches[0]!.clientY - y) > TAP_PX) hint('touch');
    }
    if (touches.length !== 2 || !begun) return;
    if (event.cancelable) event.preventDefault();
    const now = pinchOf(touches);
    const [[x, y], [wasX, wasY]] = [now.middle, begun.pinch.middle];
    const zoom = begun.camera.zoom + Math.log2(now.spread / begun.pinch.spread);
    target.move({ ...panned(begun.camera, x - wasX, y - wasY), zoom });
  };
  const end = ({ touches }: TouchEvent): void => {
    if (touches.length < 2) begun = null;
  };
  box.addEventListener('touchstart', start, { signal, passive: true });
  box.addEventListener('touchmove', move, { signal, passive: false });
  box.addEventListener('touchend', end, { signal });
  box.addEventListener('touchcancel', end, { signal });
}

/**
 * @param hint called whenever a reader tries what scrolls the host page instead
 * @returns what undoes it
 */
export function sharedGestures(box: HTMLElement, target: GestureTarget, hint: Hint): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  shareWheel(box, target, hint, signal);
  dragByMouse(box, target, signal);
  shareTouch(box, target, hint, signal);
  // The keyboard has come to the map, and cannot scroll the host page from here.
  box.addEventListener(
    'focusin',
    (event) => {
      if ((event.target as Element).matches(':focus-visible')) target.ask();
    },
    { signal },
  );
  return () => listeners.abort();
}
