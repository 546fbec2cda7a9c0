import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Insets, type Size, toScreen } from '../../geo/projection/camera.ts';
import { isLocated } from '../../geo/story/story.ts';
import { fittedCamera } from '../../geo/view/fit.ts';
import {
  coveredBoxes,
  FOOT_HEIGHT,
  MAP_SHARE,
  mapInsets,
  SHEET_SHARE,
  sheetTopOf,
  TIMELINE_HEIGHT,
  WIDE_TIMELINE_HEIGHT,
} from '../../src/viewport/insets.ts';
import { realStory } from '../geo/real-story.ts';

const sheetTopIn = (size: Size): number =>
  sheetTopOf(size, (size.height + TIMELINE_HEIGHT) / MAP_SHARE, false);

const OPENED = ['nothing', 'place', 'leg'] as const;
/** The map's box: on phones a share of the window's height without the timeline, on laptops all of it beside the text. */
const PHONES: Size[] = [640, 740, 844, 932].map((height) => ({
  width: 360,
  height: Math.round(height * MAP_SHARE) - TIMELINE_HEIGHT,
}));
const LAPTOPS: Size[] = [
  { width: 500, height: 700 },
  { width: 819, height: 700 },
  { width: 820, height: 700 },
  { width: 1040, height: 900 },
  { width: 2160, height: 1440 },
];
const cases = [
  ...PHONES.flatMap((size) => OPENED.map((opened) => ({ size, isWide: false, opened }))),
  ...LAPTOPS.flatMap((size) => OPENED.map((opened) => ({ size, isWide: true, opened }))),
];
const nameOf = ({ size, opened }: (typeof cases)[number]): string =>
  `${opened} opened on ${size.width} × ${size.height}`;

describe.each(cases.map((each) => [nameOf(each), each] as const))(
  'with %s',
  (_, { size, isWide, opened }) => {
    const insets = mapInsets(size, isWide, opened, sheetTopIn(size));

    it('nothing is negative and room for a map is left each way', () => {
      expect(Object.values(insets).every((px) => Number.isFinite(px) && px >= 0)).toBe(true);
      // Beside its card on a narrow map a stop still has a column to itself.
      expect(size.width - insets.left - insets.right).toBeGreaterThanOrEqual(100);
      expect(size.height - insets.top - insets.bottom).toBeGreaterThanOrEqual(80);
    });

    it('a fit keeps every place out from under the controls and the sheet', () => {
      const stop = { nothing: null, place: 'vostochny', leg: 'vostochny-komsomolsk' }[opened];
      const camera = fittedCamera(realStory, stop, size, insets);
      const shown = realStory.stops
        .filter(isLocated)
        .filter(({ id }) => stop === null || stop.split('-').includes(id));
      const sheetTop = isWide || stop === null ? size.height : sheetTopIn(size);
      // A box this small cannot show the whole journey at the lowest zoom that a link can hold.
      if (camera.zoom <= 2) return;
      for (const place of shown) {
        const [x, y] = toScreen(camera, size, place.position);
        expect(x).toBeGreaterThan(11);
        expect(x).toBeLessThan(size.width - 56);
        expect(y).toBeGreaterThan(11);
        expect(y).toBeLessThan(sheetTop - 11);
      }
    });
  },
);

describe('a card or a sheet', () => {
  it('is kept clear of on a phone by as much as it covers of the map', () => {
    const size = PHONES[1]!;
    const open = mapInsets(size, false, 'place', sheetTopIn(size));
    expect(size.height - open.bottom).toBeLessThan(sheetTopIn(size));
  });

  it('is kept clear of in a low window too, whose map has more than its share', () => {
    const size = { width: 844, height: 280 - WIDE_TIMELINE_HEIGHT };
    const sheetTop = sheetTopOf(size, 340, false);
    expect(sheetTop).toBeCloseTo(340 * (1 - SHEET_SHARE));
    expect(size.height - mapInsets(size, false, 'leg', sheetTop).bottom).toBeLessThan(sheetTop);
  });

  it('that leaves the map’s foot free leaves the legend there: a leg does not run under it', () => {
    const size = PHONES[2]!;
    for (const opened of OPENED)
      expect(mapInsets(size, false, opened, sheetTopIn(size)).bottom).toBeGreaterThanOrEqual(FOOT_HEIGHT);
  });

  it('has its width free beside a leg on a roomy page', () => {
    const size = { width: 1040, height: 900 };
    const [closed, leg] = (['nothing', 'leg'] as const).map((opened) =>
      mapInsets(size, true, opened, size.height),
    ) as [Insets, Insets];
    expect(leg.right - closed.right).toBeGreaterThanOrEqual(340);
  });
});

describe('the boxes under which no name can be read', () => {
  it('are the controls at the top right, and legend and scale bar at the bottom left', () => {
    const [controls, foot] = coveredBoxes({ width: 1040, height: 900 });
    expect(controls).toMatchObject({ top: 0, right: 1040 });
    expect(foot).toMatchObject({ left: 0, bottom: 900 });
  });

  it('leave the foot of a small embed to names, which has no scale bar', () => {
    const [small, larger] = [360, 640].map((width) => coveredBoxes({ width, height: 300 }, true)[1]!);
    expect(larger!.right - small!.right).toBeGreaterThan(100);
  });

  it('are a line from edge to edge only where the legend is one, never a panel', () => {
    const [roomy, small] = [880, 500].map((width) => coveredBoxes({ width, height: 700 })[1]!);
    expect(small!.right).toBeLessThan(roomy!.right);
    for (const { top } of [roomy!, small!]) expect(top).toBeGreaterThanOrEqual(650);
  });
});

it('the timeline’s heights are those that the style sheet keeps free', () => {
  const styles = readFileSync('src/styles/timeline.css', 'utf8');
  const kept = [...styles.matchAll(/--timeline-height: (\d+)px/g)].map(([, height]) => Number(height));
  expect(kept.slice(0, 2)).toEqual([TIMELINE_HEIGHT, WIDE_TIMELINE_HEIGHT]);
});
