/** The place in hand moves by arrow keys and is given back by Escape, on a map of which only the arithmetic is there. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Position } from '../../../geo/story/story.ts';
import type { DragEvents } from '../../../src/map/engine/work-engine.ts';
import PlaceMark from '../../../src/editor/map/marks/PlaceMark.svelte';

/** Ten px are a degree. */
class FakeMap {
  stood: Position[] = [];
  isDraggable = false;
  drag: DragEvents | undefined;
  readonly mark = (element: HTMLElement, position: Position, _anchor: string, drag?: DragEvents) => {
    document.body.append(element);
    this.stood.push(position);
    this.drag = drag;
    return {
      moveTo: (to: Position) => void this.stood.push(to),
      setDraggable: (isDraggable: boolean) => void (this.isDraggable = isDraggable),
      remove: () => element.remove(),
    };
  };
  readonly shifted = ([lon, lat]: Position, [right, down]: readonly [number, number]): Position => [
    lon + right / 10,
    lat - down / 10,
  ];
  readonly frame = () => ({ camera: { zoom: 4 } }) as never;
}

const heardByMap = vi.fn();
const moves: Position[] = [];
const properties = $state({
  place: { id: 'rome', name: 'Rome', numeral: 2, position: [12, 42] as Position, isSelected: true },
});
let map: FakeMap;
let mark: HTMLElement;
let end: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  map = new FakeMap();
  moves.length = 0;
  heardByMap.mockClear();
  document.body.addEventListener('keydown', heardByMap);
  const rome = () => properties.place;
  properties.place = { ...rome(), position: [12, 42], isSelected: true };
  const app = mount(PlaceMark, {
    target: document.body,
    props: {
      engine: map,
      placed: undefined,
      keysId: 'keys',
      get place() {
        return rome();
      },
      onselect: () => undefined,
      onstep: () => undefined,
      onmove: (position: Position) => {
        moves.push(position);
        properties.place = { ...rome(), position };
      },
    },
  });
  flushSync();
  mark = document.querySelector('[data-work-place=rome]')!;
  end = async () => {
    await unmount(app);
    document.body.removeEventListener('keydown', heardByMap);
    vi.useRealTimers();
  };
});
afterEach(() => end());

const where = (): Position => {
  flushSync();
  return map.stood.at(-1)!;
};

it('each press moves it, with Shift ten times as far, and the map itself hears none', async () => {
  mark.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}{Shift>}{ArrowDown}{ArrowLeft}{/Shift}');
  expect(where()).toEqual([10.4, 40.2]);
  const arrows = heardByMap.mock.calls.filter(([event]) => (event as KeyboardEvent).key.startsWith('Arrow'));
  expect(arrows).toEqual([]);
});

it('a series is one move, told after a pause', async () => {
  mark.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  vi.advanceTimersByTime(600);
  expect(moves).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(moves).toEqual([[12.4, 42]]);
});

it.each([
  ['Enter', () => userEvent.keyboard('{Enter}')],
  ['leaving it', () => Promise.resolve(mark.blur())],
])('%s ends a series at once', async (_how, act) => {
  mark.focus();
  await userEvent.keyboard('{ArrowRight}');
  await act();
  vi.advanceTimersByTime(2000);
  expect(moves).toEqual([[12.2, 42]]);
});

it('Escape gives it back, in the midst of a series and after it', async () => {
  mark.focus();
  await userEvent.keyboard('{ArrowRight}{Escape}');
  vi.advanceTimersByTime(2000);
  expect([where(), moves]).toEqual([[12, 42], []]);
  await userEvent.keyboard('{ArrowRight}{Enter}{ArrowRight}{Enter}{Escape}');
  expect(moves).toEqual([
    [12.2, 42],
    [12.4, 42],
    [12, 42],
  ]);
});

it('Escape ends a drag where it began, and what the pointer does then moves nothing', async () => {
  map.drag!.onDrag([20, 50]);
  expect(where()).toEqual([20, 50]);
  await userEvent.keyboard('{Escape}');
  map.drag!.onDrag([21, 51]);
  expect(where()).toEqual([12, 42]);
  map.drag!.onDrop();
  expect(moves).toEqual([]);
});

it('a drag is one move, at its end, as precise as a pixel', () => {
  map.drag!.onDrag([20.123456, 50.123456]);
  map.drag!.onDrag([21.123456, 51.123456]);
  map.drag!.onDrop();
  expect(moves).toEqual([[21.123, 51.123]]);
  expect(document.activeElement).toBe(mark);
});

it('another than the place in hand moves neither by keys nor by a pointer', async () => {
  expect(map.isDraggable).toBe(true);
  properties.place = { ...properties.place, isSelected: false };
  flushSync();
  mark.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect([where(), map.isDraggable]).toEqual([[12, 42], false]);
});
