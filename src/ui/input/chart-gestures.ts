/**
 * Gestures on the chart until the GL map handles them itself. Each gesture that moves the map asks for the engine, and a
 * drag begun on the chart continues on the GL map.
 */
import { type Camera, clampCamera } from '../../../geo/projection/camera-limits.ts';
import { panned, type ScreenPoint } from '../../../geo/projection/camera.ts';

/** What the gestures act on. */
export interface GestureTarget {
  /** The camera now, or null if the box is not measured or the GL map takes gestures itself. */
  camera: () => Camera | null;
  move: (camera: Camera) => void;
  /** The hand has let go, or the wheel has stopped. */
  rest: () => void;
  /** Asks for the engine. */
  ask: () => void;
}

/** How far a wheel turns for one zoom level, px. */
const WHEEL_PX_PER_ZOOM = 300;
/** A press that moves no farther than this is a click, px. */
const CLICK_PX = 3;

/** A wheel that is still for so long has stopped, ms. */
const WHEEL_REST_MS = 150;

/**
 * Zooms the chart by the wheel, about the pointer.
 * @param isOurs which turns of the wheel zoom; others are ignored
 */
export function zoomByWheel(
  box: HTMLElement,
  target: GestureTarget,
  isOurs: (event: WheelEvent) => boolean,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (event: WheelEvent): void => {
    if (!isOurs(event)) return;
    target.ask();
    const camera = target.camera();
    if (!camera) return;
    event.preventDefault();
    const { left, top, width, height } = box.getBoundingClientRect();
    const [x, y] = [event.clientX - left - width / 2, event.clientY - top - height / 2];
    const zoom = camera.zoom - event.deltaY / WHEEL_PX_PER_ZOOM;
    const under = panned(camera, -x, -y);
    target.move(panned({ ...under, zoom: clampCamera({ ...camera, zoom }).zoom }, x, y));
    clearTimeout(timer);
    timer = setTimeout(target.rest, WHEEL_REST_MS);
  };
  box.addEventListener('wheel', turn, { signal, passive: false });
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
  /** A press from before these listeners were there, noted by the first script. */
  const [pointer, x, y] = (document.documentElement.dataset.held ?? '').split(' ').map(Number);
  const camera = y === undefined ? null : target.camera();
  if (camera) held = { pointer: pointer!, x: x!, y: y!, camera, moved: false };
  delete document.documentElement.dataset.held;
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
  const release = (): void => {
    if (held?.moved) target.rest();
    held = null;
  };
  box.addEventListener('pointerdown', down, { signal });
  addEventListener('pointermove', drag, { signal });
  addEventListener('pointerup', release, { signal });
  addEventListener('pointercancel', release, { signal });
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

/** Moves and zooms the chart with two fingers. */
export function zoomByPinch(box: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  let begun: { pinch: Pinch; camera: Camera } | null = null;
  const start = ({ touches }: TouchEvent): void => {
    if (touches.length !== 2) return;
    const camera = target.camera();
    begun = camera && { pinch: pinchOf(touches), camera };
  };
  const move = (event: TouchEvent): void => {
    const { touches } = event;
    if (touches.length !== 2 || !begun) return;
    if (event.cancelable) event.preventDefault();
    target.ask();
    const now = pinchOf(touches);
    const [[x, y], [wasX, wasY]] = [now.middle, begun.pinch.middle];
    const zoom = begun.camera.zoom + Math.log2(now.spread / begun.pinch.spread);
    target.move({ ...panned(begun.camera, x - wasX, y - wasY), zoom });
  };
  const end = ({ touches }: TouchEvent): void => {
    if (touches.length >= 2 || !begun) return;
    begun = null;
    target.rest();
  };
  box.addEventListener('touchstart', start, { signal, passive: true });
  box.addEventListener('touchmove', move, { signal, passive: false });
  box.addEventListener('touchend', end, { signal });
  box.addEventListener('touchcancel', end, { signal });
}

/** Keys that lead past the map, or only change what another key does. */
const PASSING_KEYS = new Set(['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/**
 * Asks for the engine when a reader reaches for the map: a mouse or a pen moves over it, or a key is pressed in it. Not
 * when the page scrolls below a pointer at rest, which browsers report as a move too, and not when a finger taps.
 */
export function askWhenReached(box: HTMLElement, { ask }: GestureTarget, signal: AbortSignal): void {
  let last: ScreenPoint | null = null;
  const move = ({ pointerType, screenX, screenY }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    if (last && (last[0] !== screenX || last[1] !== screenY)) ask();
    last = [screenX, screenY];
  };
  box.addEventListener('pointermove', move, { signal });
  box.addEventListener('keydown', ({ key }) => !PASSING_KEYS.has(key) && ask(), { signal });
}

/** For `{@attach}` on the map's box of a page that is not embedded: there every gesture in the box moves the map. */
export const chartGestures =
  (target: GestureTarget) =>
  (box: HTMLElement): (() => void) => {
    const listeners = new AbortController();
    const { signal } = listeners;
    askWhenReached(box, target, signal);
    panByDrag(box, target, () => true, signal);
    zoomByPinch(box, target, signal);
    zoomByWheel(box, target, () => true, signal);
    return () => listeners.abort();
  };
