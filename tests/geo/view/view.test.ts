import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, clampCamera, sameCamera } from '../../../geo/projection/camera-limits.ts';
import { canonicalMoment } from '../../../geo/time/moment.ts';
import { clampView, findStop, homeView, sameView, type View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';
import { cornerErrorPx } from '../projection/perspective.ts';
import { anyCamera, cameraInRange } from './arbitrary-views.ts';

const camera = (changes: Partial<Camera>): Camera => ({
  zoom: 5,
  lat: 50,
  lon: 130,
  bearing: 0,
  pitch: 0,
  ...changes,
});
const view = (changes: Partial<View>): View => ({ ...homeView('fr'), ...changes });

describe('clampCamera', () => {
  it.each<[string, Partial<Camera>, Partial<Camera>]>([
    ['holds zoom from below', { zoom: -1 }, { zoom: 2 }],
    ['holds zoom from above', { zoom: Infinity }, { zoom: 12 }],
    ['holds latitude in the north', { lat: 90 }, { lat: 85 }],
    ['holds latitude in the south', { lat: -Infinity }, { lat: -85 }],
    ['holds pitch from below', { pitch: -10 }, { pitch: 0 }],
    ['holds pitch from above', { pitch: 85 }, { pitch: 60 }],
    ['wraps longitude eastwards', { lon: 190 }, { lon: -170 }],
    ['wraps longitude westwards', { lon: -541 }, { lon: 179 }],
    ['wraps bearing', { bearing: 270 }, { bearing: -90 }],
    ['has one name for the antimeridian', { lon: 180 }, { lon: -180 }],
    ['has one name for it after rounding too', { lon: 179.99999999 }, { lon: -180 }],
    ['has one name for south', { bearing: 179.996 }, { bearing: -180 }],
    ['turns numbers that are none into the lowest zoom and 0°', { zoom: NaN, lat: NaN }, { zoom: 2, lat: 0 }],
    ['turns angles without end into 0°', { lon: Infinity, bearing: NaN, pitch: NaN }, { lon: 0 }],
    ['knows no negative zero', { lat: -0.0000001, bearing: -0, pitch: -0 }, { lat: 0 }],
    ['keeps zoom to 4 decimals', { zoom: 5.123449 }, { zoom: 5.1234 }],
    ['keeps bearing and pitch to 2', { bearing: 1.005001, pitch: 9.999 }, { bearing: 1.01, pitch: 10 }],
    ['keeps 2 decimals of a degree at zoom 2', { zoom: 2, lon: 1.23456 }, { zoom: 2, lon: 1.23 }],
    ['keeps 5 decimals at zoom 12', { zoom: 12, lon: 1.23456789 }, { zoom: 12, lon: 1.23457 }],
    ['keeps one more from 60° on', { zoom: 2, lat: -60.12345 }, { zoom: 2, lat: -60.123 }],
  ])('%s', (_, given, expected) => {
    expect(clampCamera(camera(given))).toEqual(camera(expected));
  });

  it('gives a camera that it leaves alone, whatever the numbers', () => {
    fc.assert(
      fc.property(anyCamera, (any) => {
        const clamped = clampCamera(any);
        expect(clampCamera(clamped)).toEqual(clamped);
        expect(clamped.zoom).toBeGreaterThanOrEqual(2);
        expect(clamped.zoom).toBeLessThanOrEqual(12);
        expect(Math.abs(clamped.lat)).toBeLessThanOrEqual(85);
        for (const angle of [clamped.lon, clamped.bearing]) expect(angle >= -180 && angle < 180).toBe(true);
        expect(clamped.pitch >= 0 && clamped.pitch <= 60).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('moves no corner of a 1600 × 1000 map by half a pixel, at any zoom, latitude, bearing and pitch', () => {
    fc.assert(
      fc.property(cameraInRange, (exact) => {
        expect(cornerErrorPx(exact, clampCamera(exact), 1600, 1000)).toBeLessThan(0.5);
      }),
      { numRuns: 10_000 },
    );
  });

  it('moves no corner by half a pixel where every number is rounded the worst way', () => {
    // Just below the steps of the decimals, in the middle between two numbers that links can hold.
    const zooms = [2.81004, 6.13204, 9.45404, 11.99995];
    const latitudes = [0.000004999, 59.98499, 59.999_949, 84.998_499, 84.999_994];
    for (const zoom of zooms)
      for (const lat of latitudes)
        for (const bearing of [0.00499, 30.00501, 77.00499, -134.99501]) {
          const exact = { zoom, lat, lon: 128.334_999, bearing, pitch: 59.99499 };
          expect(cornerErrorPx(exact, clampCamera(exact), 1600, 1000)).toBeLessThan(0.5);
        }
  });
});

describe('clampView', () => {
  it('leaves the home view alone', () => {
    expect(clampView(homeView('en'), smallStory)).toEqual(homeView('en'));
  });

  it('gives a former id its present one', () => {
    expect(clampView(view({ stop: 'vostotchny' }), smallStory).stop).toBe('vostochny');
  });

  it('closes a stop that the story does not have, and its quote with it', () => {
    expect(clampView(view({ stop: 'nowhere', quote: 'gifts' }), smallStory)).toEqual(homeView('fr'));
  });

  it('keeps a quote of the opened stop and drops one of another stop', () => {
    expect(clampView(view({ stop: 'vostochny', quote: 'Gifts' }), smallStory).quote).toBe('gifts');
    expect(clampView(view({ stop: 'komsomolsk', quote: 'gifts' }), smallStory).quote).toBeNull();
  });

  it('drops only=article where the article does not speak of the opened stop, and nowhere else', () => {
    expect(clampView(view({ only: 'article', stop: 'khasan' }), smallStory).only).toBeNull();
    expect(clampView(view({ only: 'article', stop: 'vostochny' }), smallStory).only).toBe('article');
    expect(clampView(view({ only: 'article' }), smallStory).only).toBe('article');
  });

  it('keeps a quote about a departure where only the article speaks', () => {
    const asked = view({ stop: 'vostochny-komsomolsk', only: 'article', quote: 'train-leaves-vostochny' });
    expect(clampView(asked, smallStory)).toEqual(asked);
  });

  it('drops a moment that is none and keeps one outside the journey', () => {
    expect(clampView(view({ at: 'yesterday' }), smallStory).at).toBeNull();
    expect(clampView(view({ at: '1969-07-20' }), smallStory).at).toBe('1969-07-20');
  });

  it('takes our own keys out of the rest', () => {
    const rest = 'a=1&theme=dark&Only=article&map=5/51/128&b=%26x';
    expect(clampView(view({ foreign: rest }), smallStory).foreign).toBe('a=1&b=%26x');
  });
});

describe('findStop', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'knows no stop named "%s"',
    (name) => {
      expect(findStop(smallStory, name)).toBeUndefined();
    },
  );

  it('finds a stop by its id or a former one, in any case', () => {
    for (const name of ['vostochny', 'VOSTOCHNY', 'vostotchny', 'Vostotchny']) {
      expect(findStop(smallStory, name)?.id).toBe('vostochny');
    }
  });
});

describe('canonicalMoment', () => {
  it.each([
    ['2023-09-13', '2023-09-13'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2023', '2023'],
    ['2023-09', '2023-09'],
    ['-0044-03-15', '-0044-03-15'],
    ['0044', '0044'],
    ['2023-09-14T22:50Z', '2023-09-14T22:50Z'],
    ['2023-09-14t22:50z', '2023-09-14T22:50Z'],
    ['2023-09-14T22:50:59Z', '2023-09-14T22:50Z'],
    ['2023-09-14T22:50:59.123Z', '2023-09-14T22:50Z'],
  ])('reads %s as %s', (text, moment) => {
    expect(canonicalMoment(text)).toBe(moment);
  });

  it.each([
    '',
    '0000',
    '-0000-01-01',
    '44',
    '12023',
    '2023-',
    '2023-13',
    '2023-09T10:00Z',
    '2023-9-13',
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-09-00',
    '2023-09-31',
    '2023-09-13T',
    '2023-09-14T24:00Z',
    '2023-09-14T22:60Z',
    '2023-09-14T22:50:60Z',
    '2023-09-14T22:50',
    '2023-09-14T22:50+10:00',
    '2023-09-13\n',
    '٢٠٢٣-٠٩-١٣',
  ])('refuses "%s"', (text) => {
    expect(canonicalMoment(text)).toBeNull();
  });
});

describe('equality', () => {
  it('two cameras are the same when links write them alike', () => {
    expect(sameCamera(camera({}), camera({ lon: 490.0000001, bearing: -360 }))).toBe(true);
    expect(sameCamera(camera({}), camera({ zoom: 5.0001 }))).toBe(false);
    expect(sameCamera(null, null)).toBe(true);
    expect(sameCamera(null, camera({}))).toBe(false);
  });

  it('two views are the same when every part is', () => {
    const full = view({ stop: 'vostochny', camera: camera({}), at: '2023-09-13', only: 'article' });
    expect(sameView(full, { ...full, camera: camera({ zoom: 5.000001 }) })).toBe(true);
    const others: Partial<View>[] = [
      { language: 'en' },
      { stop: 'khasan' },
      { camera: null },
      { at: null },
      { only: null },
      { theme: 'dark' },
      { quote: 'gifts' },
      { foreign: 'a=1' },
    ];
    for (const other of others) expect(sameView(full, { ...full, ...other })).toBe(false);
  });
});
