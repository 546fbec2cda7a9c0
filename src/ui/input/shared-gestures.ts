/**
 * Gestures on the chart of an embedded map, as MapLibre's cooperative gestures: the wheel and one finger scroll the host
 * page, the wheel with Ctrl (or Command) and two fingers move the map.
 */
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import { askWhenReached, type GestureTarget, panByDrag, zoomByPinch, zoomByWheel } from './chart-gestures.ts';

type Hint = (gesture: 'wheel' | 'touch') => void;

/** A touch that moves no farther than this is a tap, px. */
const TAP_PX = 10;

function shareWheel(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  // Browsers report a pinch on a touchpad as a wheel with Ctrl.
  const isOurs = ({ ctrlKey, metaKey }: WheelEvent): boolean => ctrlKey || metaKey;
  zoomByWheel(box, target, isOurs, signal);
  box.addEventListener('wheel', (event) => !isOurs(event) && hint('wheel'), { signal, passive: true });
  // Over an opened card or a control the browser would zoom the host page.
  const keep = (event: WheelEvent): void => {
    if (isOurs(event)) event.preventDefault();
  };
  box.closest<HTMLElement>('.map-pane')?.addEventListener('wheel', keep, { signal, passive: false });
}

function shareTouch(box: HTMLElement, target: GestureTarget, hint: Hint, signal: AbortSignal): void {
  let finger: ScreenPoint | null = null;
  const start = ({ touches }: TouchEvent): void => {
    finger = touches.length === 1 ? [touches[0]!.clientX, touches[0]!.clientY] : null;
  };
  const move = ({ touches }: TouchEvent): void => {
    if (touches.length !== 1 || !finger) return;
    const [x, y] = finger;
    if (Math.hypot(touches[0]!.clientX - x, touches[0]!.clientY - y) > TAP_PX) hint('touch');
  };
  box.addEventListener('touchstart', start, { signal, passive: true });
  box.addEventListener('touchmove', move, { signal, passive: true });
  zoomByPinch(box, target, signal);
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
  askWhenReached(box, target, signal);
  return () => listeners.abort();
}
