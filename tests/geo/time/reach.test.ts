import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnLine, lengthKm } from '../../../geo/route/route.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { isLeg, type Story } from '../../../geo/story/story.ts';
import { journeyOf } from '../../../geo/time/journey.ts';
import { type Reach, reachAt } from '../../../geo/time/reach.ts';
import { MINUTE_MS } from '../../../geo/time/moment.ts';
import type { Span } from '../../../geo/time/span.ts';
import { HOUR_MS } from '../../../geo/time/time.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { trainAt } from '../../../geo/time/train.ts';
import { realStory } from '../real-story.ts';
import { dated, journeyThrough, leg, place, storyThrough } from './dated-stories.ts';

const reachOf = (story: Story, at: string): Reach => reachAt(story, spanOfMoment(story, at)!);
/** `khasan-vostochny 0–280`, km rounded. */
const inWords = ({ parts }: Reach): string[] =>
  parts.map(({ leg, fromKm, toKm }) => `${leg} ${Math.round(fromKm)}–${Math.round(toKm)}`);

describe('where the published story’s train can be', () => {
  const lengths = Object.fromEntries(
    realStory.stops.filter(isLeg).map((one) => [one.id, Math.round(lengthKm(drawnLine(one)))]),
  );

  it('is near Khasan two hours after it was seen there, and anywhere on its way a day later', () => {
    const [near, ...others] = inWords(reachOf(realStory, '2023-09-11T22:00Z'));
    // Two hours and one minute, which the moment lasts, at 140 km/h.
    expect(near).toBe('khasan-vostochny 0–282');
    expect(others).toEqual([]);
    expect(inWords(reachOf(realStory, '2023-09-12T14:00Z'))).toEqual([
      `khasan-vostochny 0–${lengths['khasan-vostochny']}`,
    ]);
  });

  it('closes in on Komsomolsk, where it is seen at about 08:50', () => {
    const [part] = reachOf(realStory, '2023-09-14T21:50Z').parts;
    expect(part!.toKm).toBeCloseTo(
      lengthKm(drawnLine(realStory.stops.find(({ id }) => id === part!.leg) as never)),
    );
    // An hour, the half hour that « vers » leaves open, and the minute itself.
    expect(part!.toKm - part!.fromKm).toBeCloseTo((140 * 91) / 60);
  });

  it('is nowhere on its way while it stands at a place to the minute, before the journey, and after it', () => {
    for (const at of ['2023-09-11T20:00Z', '2023-09-01', '2023-10-01']) {
      expect(reachOf(realStory, at).parts).toEqual([]);
    }
  });

  it('holds whole legs where the story gives no speed, and where nobody knows the path', () => {
    const slowless = { ...realStory, speeds: [] };
    expect(inWords(reachOf(slowless, '2023-09-11T22:00Z'))).toEqual([
      `khasan-vostochny 0–${lengths['khasan-vostochny']}`,
    ]);
    expect(inWords(reachOf(realStory, '2023-09-11T19:00Z'))).toEqual([
      `pyongyang-khasan 0–${lengths['pyongyang-khasan']}`,
    ]);
  });

  it('pales a leg that the train cannot have reached yet', () => {
    expect(reachOf(realStory, '2023-09-12').coming).not.toContain('khasan-vostochny');
    expect(reachOf(realStory, '2023-09-11T22:00Z').coming).toContain('vostochny-komsomolsk');
  });

  it('forgets the speed with the article alone, which gives none', () => {
    expect(articleOnly(realStory).speeds).toEqual([]);
  });
});

const START_MS = Date.UTC(2024, 9, 20);
const KMH = 120;
const TRAIN = { mode: 'train', kmh: KMH, source: 'gazette' } as const;
/** Slow enough for the degree of latitude between two places. */
const SHORTEST_MINUTES = 56;

interface Truth {
  story: Story;
  /** When the train really was how far, km from its first place; between two of these it moves evenly. */
  course: { atMs: number; km: number }[];
}

/** A journey that took place, told by sources that are right, by a train that never broke its limit. */
const truths = fc
  .array(
    fc.record({
      travelMinutes: fc.integer({ min: SHORTEST_MINUTES, max: 600 }),
      stayMinutes: fc.integer({ min: 1, max: 600 }),
      seen: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 2 }),
      isDay: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((all): Truth => {
    let [nowMs, km] = [START_MS, 0];
    const course: Truth['course'] = [];
    const places = all.map(({ travelMinutes, stayMinutes, seen, isDay }, index) => {
      const startMs = nowMs + travelMinutes * MINUTE_MS;
      if (index > 0) km += lengthKm([place(index - 1, 'UTC').position, place(index, 'UTC').position]);
      nowMs = startMs + stayMinutes * MINUTE_MS;
      course.push({ atMs: startMs, km }, { atMs: nowMs, km });
      const claims = seen.map((share) => {
        const iso = new Date(startMs + Math.floor(share * stayMinutes) * MINUTE_MS).toISOString();
        return dated(isDay ? iso.slice(0, 10) : `${iso.slice(0, 16)}+00:00`);
      });
      return place(index, 'UTC', claims);
    });
    return { story: { ...journeyThrough(places), speeds: [TRAIN] }, course };
  });
const minutes = fc.integer({ min: -600, max: 8000 }).map((count) => START_MS + count * MINUTE_MS);
const minute = (startMs: number): Span => ({ startMs, endMs: startMs + MINUTE_MS });

function trueKm({ course }: Truth, nowMs: number): number {
  const next = course.findIndex(({ atMs }) => atMs > nowMs);
  if (next <= 0) return next === 0 ? course[0]!.km : course.at(-1)!.km;
  const [from, to] = [course[next - 1]!, course[next]!];
  return from.km + ((to.km - from.km) * (nowMs - from.atMs)) / (to.atMs - from.atMs);
}

/** The parts as one stretch, km from the first place; null where there is none. */
function stretchKm(story: Story, span: Span): [lowKm: number, highKm: number] | null {
  const { parts } = reachAt(story, span);
  const starts: Record<string, number> = {};
  let km = 0;
  for (const one of story.stops.filter(isLeg)) {
    starts[one.id] = km;
    km += lengthKm(drawnLine(one));
  }
  if (parts.length === 0) return null;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return [starts[first.leg]! + first.fromKm, starts[last.leg]! + last.toKm];
}

describe('where a train can be', () => {
  it('holds where it is, on any journey that the sources tell rightly', () => {
    fc.assert(
      fc.property(truths, minutes, (truth, nowMs) => {
        const found = stretchKm(truth.story, minute(nowMs));
        if (!found) return;
        const seen = journeyOf(truth.story).sightings.map(({ visit }) => truth.course[2 * visit]!.km);
        const km = trueKm(truth, nowMs);
        if (km < Math.min(...seen) || km > Math.max(...seen)) return;
        expect(km).toBeGreaterThanOrEqual(found[0] - 1e-6);
        expect(km).toBeLessThanOrEqual(found[1] + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves on only, and never faster than the train', () => {
    fc.assert(
      fc.property(truths, minutes, fc.integer({ min: 1, max: 300 }), ({ story }, nowMs, laterMinutes) => {
        const laterMs = laterMinutes * MINUTE_MS;
        const [now, later] = [stretchKm(story, minute(nowMs)), stretchKm(story, minute(nowMs + laterMs))];
        if (!now || !later) return;
        for (const end of [0, 1] as const) {
          expect(later[end]).toBeGreaterThanOrEqual(now[end] - 1e-6);
          expect(later[end] - now[end]).toBeLessThanOrEqual((KMH * laterMs) / HOUR_MS + 1e-6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lies inside its legs, which are the ones underway', () => {
    fc.assert(
      fc.property(truths, minutes, ({ story }, nowMs) => {
        const { parts, coming } = reachAt(story, minute(nowMs));
        const train = trainAt(story, minute(nowMs));
        for (const { leg: id, fromKm, toKm } of parts) {
          const line = drawnLine(story.stops.filter(isLeg).find((one) => one.id === id)!);
          expect(train.legs[id]).toBe('underway');
          expect(fromKm).toBeGreaterThanOrEqual(0);
          expect(fromKm).toBeLessThan(toKm);
          expect(toKm).toBeLessThanOrEqual(lengthKm(line));
          expect(coming).not.toContain(id);
        }
      }),
    );
  });

  it('is somewhere, whatever sources that contradict each other say', () => {
    const [early, late] = [dated('2024-05-01T10:00+00:00'), dated('2024-05-01T10:30+00:00')];
    const places = [place(0, 'UTC', [late]), place(1, 'UTC'), place(2, 'UTC', [early])];
    const story = { ...journeyThrough(places), speeds: [TRAIN] };
    const { parts } = reachOf(story, '2024-05-01T10:15Z');
    expect(parts.map(({ leg: id }) => id)).toEqual(['p0-p1', 'p1-p2']);
  });

  it('crosses a gap between two legs that no leg fills', () => {
    const [a, b, c] = [place(0, 'UTC', [dated('2024-05-01T10:00+00:00')]), place(1, 'UTC'), place(2, 'UTC')];
    const d = place(3, 'UTC', [dated('2024-05-02T10:00+00:00')]);
    const story = {
      ...storyThrough([a, leg(a, b), b, c, leg(c, d), d]),
      speeds: [TRAIN],
    };
    expect(reachOf(story, '2024-05-01T18:00Z').parts).toHaveLength(2);
  });
});
