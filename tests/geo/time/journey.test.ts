import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { type Claim, isPlace, type Story } from '../../../geo/story/story.ts';
import { journeyOf } from '../../../geo/time/journey.ts';
import { spanOf } from '../../../geo/time/time.ts';
import { realStory } from '../real-story.ts';
import { dated, journeyThrough, leg, place, storyThrough } from './dated-stories.ts';

const real = journeyOf(realStory);

describe('the published journey', () => {
  it('visits its places in the order of travel, Khasan and Pyongyang twice', () => {
    expect(real.visits.join(' ')).toBe(
      'pyongyang khasan vostochny komsomolsk vladivostok artyom khasan pyongyang',
    );
    expect(real.legs.map((one) => one?.id)).toEqual(
      realStory.stops.filter((stop) => !isPlace(stop)).map(({ id }) => id),
    );
  });

  it('reaches from the day of departure to the minute of the return', () => {
    expect(real.span).toEqual({
      startMs: Date.parse('2023-09-10T00:00+09:00'),
      endMs: Date.parse('2023-09-19T21:01+09:00'),
    });
  });

  it('has an event for every dated claim, in order', () => {
    const claims = realStory.stops.flatMap((stop) => stop.claims).filter(({ when }) => when);
    expect(real.events).toHaveLength(claims.length);
    const starts = real.events.map(({ span }) => span.startMs);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('tells the two visits to one place apart by the legs around them', () => {
    const visits = (stop: string) =>
      real.sightings.filter((one) => one.stop === stop).map((one) => one.visit);
    expect(visits('pyongyang')).toEqual([0, 7]);
    expect(visits('khasan')).toEqual([1]);
    expect(visits('khasan-pyongyang')).toEqual([6]);
  });

  it('sees the train in Komsomolsk at a minute and on a day', () => {
    const seen = real.sightings.filter(({ visit }) => visit === 3);
    expect(seen.map(({ kind, precision, approximate }) => [kind, precision, approximate])).toEqual([
      ['presence', 'day', false],
      ['arrival', 'minute', true],
      ['presence', 'minute', true],
    ]);
  });

  it('is one day at the cosmodrome where only the article is told', () => {
    const journey = journeyOf(articleOnly(realStory));
    expect(journey.span).toEqual(spanOf('2023-09-13', 'Asia/Yakutsk'));
    expect(journey.sightings.map(({ stop, status }) => [stop, status])).toEqual([['vostochny', 'attested']]);
  });

  it('is worked out once for a story', () => {
    expect(journeyOf(realStory)).toBe(real);
  });
});

describe('a dated claim', () => {
  const [rome, kyiv] = [place(0, 'Europe/Rome'), place(1, 'Europe/Kyiv')];
  const only = (story: Story) => journeyOf(story).events[0]!;
  const onLeg = (claim: Claim & ReturnType<typeof dated>) =>
    only(storyThrough([rome, leg(rome, kyiv, [claim]), kyiv]));

  it('dates a departure and an arrival on the clocks of its own place', () => {
    expect(onLeg(dated('2024-05-04', { about: 'departure' }))).toMatchObject({
      kind: 'departure',
      visit: 0,
      span: spanOf('2024-05-04', 'Europe/Rome'),
    });
    expect(onLeg(dated('2024-05-04', { about: 'arrival' }))).toMatchObject({
      kind: 'arrival',
      visit: 1,
      span: spanOf('2024-05-04', 'Europe/Kyiv'),
    });
  });

  it('about a whole leg spans the day at both ends, and says of no place that the train was there', () => {
    const { kind, visit, span } = onLeg(dated('2024-05-04'));
    expect([kind, visit]).toEqual(['underway', null]);
    expect(span).toEqual({
      startMs: spanOf('2024-05-04', 'Europe/Kyiv').startMs,
      endMs: spanOf('2024-05-04', 'Europe/Rome').endMs,
    });
  });

  it.each(['announced', 'inferred'] as const)('that is only %s puts no train anywhere', (status) => {
    const story = journeyThrough([place(0, 'UTC', [{ ...dated('2024-05-04'), status }])]);
    expect(journeyOf(story)).toMatchObject({ sightings: [], events: [{ visit: null, status }] });
  });

  it('of a stay keeps the day on which it may begin and the one on which it may end', () => {
    const stay = only(journeyThrough([place(0, 'UTC', [dated('2024-05-04', { end: '2024-05-06' })])]));
    expect(stay.first).toEqual(spanOf('2024-05-04', 'UTC'));
    expect(stay.last).toEqual(spanOf('2024-05-06', 'UTC'));
  });

  it('of some time between two moments may be at any time of them', () => {
    const when = { end: '2024-05-06', approximate: true };
    const vague = only(journeyThrough([place(0, 'UTC', [dated('2024-05-04', when)])]));
    expect([vague.first, vague.last]).toEqual([vague.span, vague.span]);
  });
});

describe('a journey', () => {
  it('without a date has no span', () => {
    expect(journeyOf(journeyThrough([place(0, 'UTC'), place(1, 'UTC')]))).toMatchObject({
      events: [],
      span: null,
    });
  });

  it('that no leg tells goes from place to place all the same', () => {
    const { visits, legs } = journeyOf(storyThrough([place(0, 'UTC'), place(1, 'UTC')]));
    expect([visits, legs]).toEqual([['p0', 'p1'], [null]]);
  });
});
