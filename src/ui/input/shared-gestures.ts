/**
 * Gestures on a map that lies in somebody else's page: wheel and one finger scroll that page, with Ctrl (or Command)
 * and two fingers they move the map. As MapLibre's cooperative gestures, for the chart that is there before it; and the
 * engine is fetched only when a reader means the map.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned, type ScreenPoint } from '../../../geo/projection/camera.ts';
import { type GestureTarget, panByDrag, zoomByWheel } from './chart-gestures.ts';

type Hint = (gesture: 'wheel' | 'touch') => void;

/** A finger that moves less than this taps. */
const TAP_PX = 10;

function shareWheel(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  const wheel = (event: WheelEvent): void => {
    // A pinch on a touchpad comes with Ctrl.
    if (event.ctrlKey || event.metaKey) zoomByWheel(target, event);
    else hint('wheel');
  };
  box.addEventListener('wheel', wheel, { signal, passive: false });
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
  // A mouse that drags can only mean the map.
  panByDrag(box, target, ({ pointerType }) => pointerType !== 'touch', signal);
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
