import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../geo/story/story.ts';
import { journeyOf } from '../../../geo/time/journey.ts';
import { formatMoment, MINUTE_MS, momentAtReading } from '../../../geo/time/moment.ts';
import { isWithin, type Span } from '../../../geo/time/span.ts';
import { offsetMs } from '../../../geo/time/time.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { type Stretch, type Train, trainAt } from '../../../geo/time/train.ts';
import { dated, journeyThrough, place } from './dated-stories.ts';

const stretchOf = (train: Train): Stretch | null => ('stretch' in train ? train.stretch : null);
const minute = (startMs: number): Span => ({ startMs, endMs: startMs + MINUTE_MS });

const ZONES = ['Asia/Pyongyang', 'Asia/Vladivostok', 'America/New_York', 'Europe/Paris', 'UTC'];
const START_MS = Date.UTC(2024, 9, 20); // the clocks of Europe and America go back within two weeks

/** What really happened at one place, in minutes from the start, and what the sources tell of it. */
const visits = fc.array(
  fc.record({
    zone: fc.constantFrom(...ZONES),
    travelMinutes: fc.integer({ min: 1, max: 4000 }),
    stayMinutes: fc.integer({ min: 1, max: 4000 }),
    seen: fc.array(
      fc.record({ share: fc.double({ min: 0, max: 0.999, noNaN: true }), isDay: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);
type Visits = typeof visits extends fc.Arbitrary<infer Value> ? Value : never;

interface Truth {
  story: Story;
  /** For each visit, epoch ms. */
  stays: Span[];
}

/** A journey that took place, told by sources that are right. */
const journeys = visits.map((all: Visits): Truth => {
  let nowMs = START_MS;
  const stays: Span[] = [];
  const places = all.map(({ zone, travelMinutes, stayMinutes, seen }, index) => {
    const startMs = nowMs + travelMinutes * MINUTE_MS;
    nowMs = startMs + stayMinutes * MINUTE_MS;
    stays.push({ startMs, endMs: nowMs });
    const claims = seen.map(({ share, isDay }) => {
      const seenMs = startMs + Math.floor(share * stayMinutes) * MINUTE_MS;
      const utc = new Date(seenMs).toISOString().slice(0, 16);
      return dated(
        isDay ? formatMoment(momentAtReading(seenMs + offsetMs(seenMs, zone), 'day')) : `${utc}+00:00`,
      );
    });
    return place(index, zone, claims);
  });
  return { story: journeyThrough(places), stays };
});
const minutes = fc.integer({ min: -3000, max: 50_000 }).map((count) => START_MS + count * MINUTE_MS);

/** The visits between which the train can be; null where no source sees it. */
function bounds({ story }: Truth, span: Span): [low: number, high: number] | null {
  const stretch = stretchOf(trainAt(story, span));
  const { visits: ids } = journeyOf(story);
  return stretch && [ids.indexOf(stretch.from), ids.indexOf(stretch.to)];
}

describe('where the train can be', () => {
  const isSeen = ({ story }: Truth): boolean => journeyOf(story).sightings.length > 0;

  it('holds where it is, on any journey that the sources tell rightly', () => {
    fc.assert(
      fc.property(journeys.filter(isSeen), minutes, (truth, nowMs) => {
        const found = bounds(truth, minute(nowMs));
        if (!found) return;
        const seen = journeyOf(truth.story).sightings.map(({ visit }) => visit);
        const within = (visit: number) => Math.min(Math.max(visit, Math.min(...seen)), Math.max(...seen));
        const arrived = truth.stays.filter(({ startMs }) => startMs <= nowMs).length - 1;
        const isStaying = arrived < 0 || nowMs < truth.stays[arrived]!.endMs;
        expect(found[0]).toBeLessThanOrEqual(within(Math.max(arrived, 0)));
        expect(found[1]).toBeGreaterThanOrEqual(within(isStaying ? arrived : arrived + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('moves on only, and without a jump', () => {
    fc.assert(
      fc.property(journeys, minutes, fc.nat(5000), (truth, nowMs, laterMinutes) => {
        const [now, next, later] = [0, 1, laterMinutes].map((count) =>
          bounds(truth, minute(nowMs + count * MINUTE_MS)),
        );
        if (now && later) {
          expect(later[0]).toBeGreaterThanOrEqual(now[0]);
          expect(later[1]).toBeGreaterThanOrEqual(now[1]);
        }
        if (now && next) expect(next[0]).toBeLessThanOrEqual(now[1]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is whole legs, which follow each other', () => {
    fc.assert(
      fc.property(journeys, minutes, ({ story }, nowMs) => {
        const train = trainAt(story, minute(nowMs));
        const stretch = stretchOf(train);
        const legs = journeyOf(story).legs.map((one) => one!);
        const underway = legs.filter(({ id }) => train.legs[id] === 'underway');
        if (underway.length > 0) {
          expect([underway[0]!.from, underway.at(-1)!.to]).toEqual([stretch?.from, stretch?.to]);
        }
        for (const [index, leg] of underway.slice(1).entries()) expect(leg.from).toBe(underway[index]!.to);
        const order = ['travelled', 'underway', 'coming'];
        const states = legs.map(({ id }) => order.indexOf(train.legs[id]!));
        expect(states).toEqual(states.toSorted());
      }),
    );
  });

  it('is a place only where the train is at it, and always when a source gives the minute', () => {
    fc.assert(
      fc.property(journeys, minutes, ({ story, stays }, nowMs) => {
        const now = trainAt(story, minute(nowMs));
        const stay = now.kind === 'at' && stays[journeyOf(story).visits.indexOf(now.place)]!;
        if (stay) expect(isWithin(nowMs, stay)).toBe(true);
        const { sightings } = journeyOf(story);
        for (const { span, visit } of sightings.filter(({ precision }) => precision === 'minute')) {
          expect(trainAt(story, span)).toMatchObject({ kind: 'at', place: `p${visit}` });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told for any moment that a link can hold', () => {
    const dates = fc.date({
      min: new Date(Date.UTC(0, 0, 2)),
      max: new Date('9999-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(journeys, dates, fc.boolean(), ({ story }, date, isDay) => {
        const text = date.toISOString();
        const train = trainAt(
          story,
          spanOfMoment(story, isDay ? text.slice(0, 10) : `${text.slice(0, 16)}Z`)!,
        );
        expect(['at', 'between', 'before', 'after', 'undated']).toContain(train.kind);
      }),
    );
  });
});
