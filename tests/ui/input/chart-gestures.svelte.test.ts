import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { chartGestures } from '../../../src/ui/input/chart-gestures.ts';

const CAMERA: Camera = { zoom: 5, lat: 48, lon: 131, bearing: 0, pitch: 0 };

const ask = vi.fn();
const move = vi.fn<(camera: Camera) => void>();
const rest = vi.fn();
let box: HTMLElement;
let stop: (() => void) | void;

beforeEach(() => {
  vi.clearAllMocks();
  box = document.body.appendChild(document.createElement('div'));
  stop = chartGestures({ camera: () => CAMERA, move, rest, ask })(box);
});
afterEach(() => {
  stop?.();
  box.remove();
});

interface At {
  x: number;
  y?: number;
  pointerType?: string;
}

function point(type: string, { x, y = 0, pointerType = 'mouse' }: At): void {
  const init = { bubbles: true, isPrimary: true, pointerId: 1, pointerType };
  box.dispatchEvent(
    new PointerEvent(type, { ...init, clientX: x, clientY: y, screenX: x, screenY: y, buttons: 1 }),
  );
}

const fingers = (type: string, ...xs: number[]): boolean =>
  box.dispatchEvent(
    new TouchEvent(type, {
      bubbles: true,
      cancelable: true,
      touches: xs.map((x, identifier) => new Touch({ identifier, target: box, clientX: x, clientY: 0 })),
    }),
  );

test('A mouse that moves over the map asks for the engine; one that the page scrolls under does not.', () => {
  point('pointermove', { x: 10 });
  point('pointermove', { x: 10 });
  expect(ask).not.toHaveBeenCalled();
  point('pointermove', { x: 11 });
  expect(ask).toHaveBeenCalled();
  expect(move).not.toHaveBeenCalled();
});

test('A finger that taps asks for nothing, not even if it trembles; one that drags moves the map.', () => {
  point('pointerdown', { x: 10, pointerType: 'touch' });
  point('pointermove', { x: 12, pointerType: 'touch' });
  point('pointerup', { x: 12, pointerType: 'touch' });
  expect(ask).not.toHaveBeenCalled();
  point('pointerdown', { x: 10, pointerType: 'touch' });
  point('pointermove', { x: 60, pointerType: 'touch' });
  expect(ask).toHaveBeenCalled();
  expect(move.mock.lastCall![0].lon).toBeLessThan(CAMERA.lon);
  expect(rest).not.toHaveBeenCalled();
  point('pointerup', { x: 60, pointerType: 'touch' });
  expect(rest).toHaveBeenCalledOnce();
  move.mockClear();
  point('pointermove', { x: 90, pointerType: 'touch' });
  expect(move).not.toHaveBeenCalled();
});

test('A wheel asks and zooms about the pointer, and rests when it stops.', async () => {
  const { left, top } = box.getBoundingClientRect();
  const wheel = { deltaY: -300, bubbles: true, cancelable: true };
  box.dispatchEvent(new WheelEvent('wheel', { ...wheel, clientX: left + box.clientWidth / 2, clientY: top }));
  expect(ask).toHaveBeenCalled();
  const { zoom, lon, lat } = move.mock.lastCall![0];
  expect(zoom).toBe(CAMERA.zoom + 1);
  expect(lon).toBeCloseTo(CAMERA.lon);
  expect(lat).toBeCloseTo(CAMERA.lat);
  box.dispatchEvent(new WheelEvent('wheel', { ...wheel, clientX: left + box.clientWidth, clientY: top }));
  expect(move.mock.lastCall![0].lon, 'what lies under the pointer stays there').toBeGreaterThan(CAMERA.lon);
  await expect.poll(() => rest.mock.calls.length).toBe(1);
});

test('Two fingers ask and zoom once they move, and the browser leaves the page as large as it is.', () => {
  fingers('touchstart', 100, 200);
  expect(ask).not.toHaveBeenCalled();
  expect(fingers('touchmove', 50, 250), 'default prevented').toBe(false);
  expect(ask).toHaveBeenCalled();
  expect(move.mock.lastCall![0].zoom).toBeCloseTo(CAMERA.zoom + 1);
});

test('A key in the map asks; one that leads past it, or only changes another, does not.', () => {
  const press = (key: string): boolean => box.dispatchEvent(new KeyboardEvent('keydown', { key }));
  for (const key of ['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta']) press(key);
  expect(ask).not.toHaveBeenCalled();
  press('ArrowRight');
  expect(ask).toHaveBeenCalled();
});
