import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { canonicalMoment } from '../../../geo/time/moment.ts';
import { scaleOf, shareAt, stepCount } from '../../../geo/time/scale.ts';
import { HOUR_MS, spanOf } from '../../../geo/time/time.ts';
import {
  datedMoments,
  momentAt,
  nextEvent,
  previousEvent,
  shareOfMoment,
  spanOfMoment,
} from '../../../geo/time/timeline.ts';
import { realStory } from '../real-story.ts';
import { journeyThrough, place } from './dated-stories.ts';

const article = articleOnly(realStory);
const undated = journeyThrough([place(0, 'UTC'), place(1, 'UTC')]);
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const scale = scaleOf(realStory)!;
const shareOf = (instant: string): number => shareAt(scale, Date.parse(instant) / HOUR_MS);

describe('the span of a link’s moment', () => {
  it.each([
    ['2023-09-11', 'Asia/Pyongyang'],
    ['2023-09-12', 'Asia/Vladivostok'],
    ['2023-09-13', 'Asia/Yakutsk'],
    ['2023-09-14', 'Asia/Yakutsk'],
    ['2023-09-15', 'Asia/Vladivostok'],
    ['2023-09-19', 'Asia/Pyongyang'],
    ['2020-01-01', 'Asia/Pyongyang'],
  ])('is the day %s in %s, where the train was last seen by then', (at, zone) => {
    expect(spanOfMoment(realStory, at)).toEqual(spanOf(at, zone));
  });

  it('is a minute for a time', () => {
    expect(spanOfMoment(realStory, '2023-09-14T22:50Z')).toEqual(spanOf('2023-09-14T22:50Z', 'UTC'));
  });

  it('is a day of UTC where no source sees a train', () => {
    expect(spanOfMoment(undated, '2023-09-13')).toEqual(spanOf('2023-09-13', 'UTC'));
  });

  it('is null for what is no moment', () => {
    for (const text of ['', 'today', '2023-02-30', '2023-09-13T25:00Z', '2023-09-13T10:00+10:00']) {
      expect(spanOfMoment(realStory, text)).toBeNull();
    }
  });
});

describe('the moment of a slider', () => {
  it.each([
    ['a whole hour where no source says anything', '2023-09-14T03:20Z', '2023-09-14T03:00Z'],
    ['the date where a source gives the day only', '2023-09-13T03:20Z', '2023-09-13'],
    ['the date from its first hour on', '2023-09-12T15:00Z', '2023-09-13'],
    ['an hour up to the day', '2023-09-12T14:00Z', '2023-09-12T14:00Z'],
    ['the dated minute next to it, even within a dated day', '2023-09-14T22:30Z', '2023-09-14T22:50Z'],
    ['the last minute at the end', '2023-09-19T12:01Z', '2023-09-19T12:00Z'],
  ])('is %s', (_, instant, at) => {
    expect(momentAt(realStory, shareOf(instant))).toBe(at);
  });

  it('stays within the one day that the article dates', () => {
    expect([0, 0.5, 1].map((share) => momentAt(article, share))).toEqual(Array(3).fill('2023-09-13'));
  });

  it('is canonical and holds the instant, give or take half an hour', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const at = momentAt(realStory, share)!;
        expect(canonicalMoment(at)).toBe(at);
        const { startMs, endMs } = spanOfMoment(realStory, at)!;
        const instantMs = (scale.first + share * stepCount(scale)) * HOUR_MS;
        expect(instantMs).toBeGreaterThanOrEqual(startMs - HOUR_MS / 2);
        expect(instantMs).toBeLessThanOrEqual(endMs + HOUR_MS / 2);
      }),
    );
  });

  it('goes on with every step of an hour, outside of dated days', () => {
    const step = 1 / stepCount(scale);
    const moments = Array.from({ length: 16 }, (_, hour) =>
      momentAt(realStory, shareOf('2023-09-13T15:00Z') + hour * step),
    );
    expect(new Set(moments).size).toBe(16);
  });

  it('comes back from the share at which it stands', () => {
    for (const { at } of datedMoments(realStory).filter(({ at }) => !/-1[24]$/.test(at))) {
      expect(momentAt(realStory, shareOfMoment(realStory, at)!)).toBe(at);
    }
  });

  it('is none without dates or for what is no moment', () => {
    expect(momentAt(undated, 0.5)).toBeNull();
    expect(shareOfMoment(undated, '2023-09-13')).toBeNull();
    expect(shareOfMoment(realStory, 'today')).toBeNull();
  });
});

describe('the next and the previous event', () => {
  const walk = (step: typeof nextEvent, story = realStory): string[] => {
    const found: string[] = [];
    for (let at = step(story, null); at !== null && found.length < 99; at = step(story, at)) found.push(at);
    return found;
  };
  const all = [
    '2023-09-10',
    '2023-09-12',
    '2023-09-11T20:00Z',
    '2023-09-12T02:15Z',
    '2023-09-13',
    '2023-09-14',
    '2023-09-15',
    '2023-09-14T22:50Z',
    '2023-09-16',
    '2023-09-17',
    '2023-09-18',
    '2023-09-19T12:00Z',
  ];

  it('lead through every dated moment, each as precise as its claim, and end', () => {
    expect(walk(nextEvent)).toEqual(all);
    expect(walk(previousEvent)).toEqual(all.toReversed());
    expect(walk(nextEvent, article)).toEqual(['2023-09-13']);
    expect(walk(nextEvent, undated)).toEqual([]);
  });

  it('are those around a moment that no claim dates', () => {
    expect(previousEvent(realStory, '2023-09-13T03:00Z')).toBe('2023-09-13');
    expect(nextEvent(realStory, '2023-09-13T03:00Z')).toBe('2023-09-14');
    expect(previousEvent(realStory, '2000-01-01')).toBeNull();
    expect(nextEvent(realStory, '2000-01-01')).toBe('2023-09-10');
    expect(nextEvent(realStory, '2030-01-01')).toBeNull();
  });
});
