import { expect, it } from 'vitest';
import { isLeg, isPlace } from '../../../geo/story/story.ts';
import { withKnownZones } from '../../../geo/time/known-zones.ts';
import { isKnownZone } from '../../../geo/time/time.ts';
import { datedMoments } from '../../../geo/time/timeline.ts';
import { momentAndWhereaboutsInWords } from '../../../geo/words/journey-words.ts';
import { story as words } from '../../../src/i18n/en/story.ts';
import { dated, leg, place, storyThrough } from './dated-stories.ts';

/** Zones that no browser knows stand for those that an old one does not. */
const zonesOf = (claims: Parameters<typeof place>[2]): (string | undefined)[] =>
  withKnownZones(storyThrough([place(0, 'Asia/Nowhere', claims)]))
    .stops.filter(isPlace)
    .map(({ timeZone }) => timeZone);

it.each([
  ['2023-09-15T08:50+10:00', 'Etc/GMT-10'],
  ['2023-09-15T08:50-04:00', 'Etc/GMT+4'],
  ['2023-09-15T08:50+00:00', 'Etc/GMT-0'],
])('a place whose claim says %s has the clocks of %s', (start, zone) => {
  expect(zonesOf([dated('2023-09-14'), dated(start)])).toEqual([zone]);
  expect(isKnownZone(zone)).toBe(true);
});

it.each(['2023-09-15T08:50+05:30', '2023-09-15'])('one whose claim says %s has no time zone', (start) => {
  expect(zonesOf([dated(start)])).toEqual([undefined]);
});

it('a zone that is known stays, and so does everything else', () => {
  const known = storyThrough([place(0, 'Asia/Vladivostok'), place(1, 'Europe/Paris')]);
  expect(withKnownZones(known)).toEqual(known);
});

it('a journey through such a zone has its timeline, and each time says in which offset it is told', () => {
  const [from, to] = [
    place(0, 'Asia/Nowhere', [dated('2023-09-14')]),
    place(1, 'Asia/Nowhere', [dated('2023-09-15T08:50+10:00')]),
  ];
  const story = storyThrough([from, leg(from, to), to]);
  expect(() => datedMoments(story)).toThrow(RangeError);
  const mended = withKnownZones(story);
  expect(mended.stops.filter(isLeg)).toEqual(story.stops.filter(isLeg));
  expect(datedMoments(mended).map(({ at }) => momentAndWhereaboutsInWords(mended, at, words))).toEqual([
    '14\u00a0September, at P0',
    '15\u00a0September, 08:50 (UTC+10), at P1',
  ]);
});
