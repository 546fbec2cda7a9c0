/**
 * Gestures on the chart of an embedded map, as MapLibre's cooperative gestures: the wheel and one finger scroll the host
 * page, the wheel with Ctrl (or Command) and two fingers move the map. Only gestures that move the map ask for the engine.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { panned, type ScreenPoint } from '../../../geo/projection/camera.ts';
import { type GestureTarget, panByDrag, zoomByWheel } from './chart-gestures.ts';

type Hint = (gesture: 'wheel' | 'touch') => void;

/** A touch that moves no farther than this is a tap, px. */
const TAP_PX = 10;

function shareWheel(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  const wheel = (event: WheelEvent): void => {
    // Browsers report a pinch on a touchpad as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey) zoomByWheel(target, event);
    else hint('wheel');
  };
  box.addEventListener('wheel', wheel, { signal, passive: false });
}

interface Pinch {
  /** Midpoint of the two fingers, px of the window. */
  middle: ScreenPoint;
  /** Distance between the fingers, px, at least 1. */
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
 * Listens for the gestures of an embedded map.
 * @param hint called for each gesture that scrolls the host page instead of moving the map
 * @returns a function that removes the listeners
 */
export function sharedGestures(box: HTMLElement, target: GestureTarget, hint: Hint): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  shareWheel(box, target, hint, signal);
  // Dragging with a mouse or a pen scrolls no page, so it always pans the map.
  panByDrag(box, target, ({ pointerType }) => pointerType !== 'touch', signal);
  shareTouch(box, target, hint, signal);
  // Keyboard focus in the map asks for the engine: keys pressed there move the map, not the host page.
  box.addEventListener(
    'focusin',
    (event) => {
      if ((event.target as Element).matches(':focus-visible')) target.ask();
    },
    { signal },
  );
  return () => listeners.abort();
}
