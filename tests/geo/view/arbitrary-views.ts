/** Arbitraries of fast-check for cameras and views. */
import fc from 'fast-check';
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import { isQuote } from '../../../geo/story/story.ts';
import { KEYS } from '../../../geo/view/link-fragment.ts';
import { grammarOf, mendFragment } from '../../../geo/view/mangled-fragment.ts';
import type { View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A camera that a map can have, more exact than links are. */
export const cameraInRange: fc.Arbitrary<Camera> = fc.record({
  zoom: between(2, 12),
  lat: between(-85, 85),
  lon: between(-180, 179.99),
  bearing: between(-180, 179.99),
  pitch: between(0, 60),
});

/** Any five numbers: huge, infinite, none at all, and often nearly right. */
export const anyCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.oneof(between(0, 14), fc.double()),
  lat: fc.oneof(between(-95, 95), fc.double()),
  lon: fc.oneof(between(-600, 600), fc.constantFrom(180, -180, 179.999999), fc.double()),
  bearing: fc.oneof(between(-400, 400), fc.constantFrom(180, -180, 179.999), fc.double()),
  pitch: fc.oneof(between(-5, 65), fc.double()),
});

const stopIds = [...smallStory.stops.map(({ id }) => id), ...Object.keys(smallStory.aliases)];
const quoteIds = smallStory.stops.flatMap(({ claims }) => claims.filter(isQuote).map(({ id }) => id));

const moment = fc
  .date({ min: new Date('0000-01-01T00:00Z'), max: new Date('9999-12-31T23:59Z'), noInvalidDate: true })
  .chain((date) => {
    const text = date.toISOString();
    return fc.constantFrom(text.slice(0, 10), `${text.slice(0, 16)}Z`, text);
  });

/** Keys of other people as a link leaves them. */
const foreign = fc
  .oneof(
    fc.constantFrom(
      '',
      'utm_source=%26x',
      'a&b=1',
      '#x',
      'theme=dark',
      'map%3D5%2F1%2F2',
      'amp;only=article',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('a', '=', '&', '%3D', '%26', 'map', 'at', 'v', 'amp;', '#', '%', '.', '1/2/3'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  )
  .map((text) => mendFragment(text, grammarOf(KEYS)).foreign);

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });

/** Views as careless callers make them: wrong cameras, quotes of other stops, moments that are none. */
export const anyView: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom(...smallStory.languages),
  stop: maybe(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...stopIds) }, fc.string())),
  camera: maybe(anyCamera),
  at: maybe(fc.oneof({ weight: 9, arbitrary: moment }, fc.string())),
  only: maybe(fc.constant('article' as const)),
  theme: maybe(fc.constantFrom('light' as const, 'dark' as const)),
  quote: maybe(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...quoteIds) }, fc.string())),
  foreign,
});
