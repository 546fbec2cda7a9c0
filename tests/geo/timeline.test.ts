import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf, spanOfMoment } from '../../geo/journey.ts';
import { momentAndTrainInWords } from '../../geo/journey-words.ts';
import { articleOnly, isLeg, LANGUAGES, type Language, type Story } from '../../geo/story.ts';
import { momentAtStep, neighbourMoment, stepCount, stepOfMoment, ticksOf } from '../../geo/timeline.ts';
import { trainAt, type Train } from '../../geo/train.ts';
import { canonicalMoment } from '../../geo/view.ts';
import { realStory } from './real-story.ts';
import { marketDayWith, storyFrom } from './stories.ts';

const visible = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const say = (at: string, language: Language, story = realStory): string =>
  visible(momentAndTrainInWords(story, spanOfMoment(story, at)!, language));
const train = (at: string, story: Story = realStory): Train => trainAt(story, spanOfMoment(story, at)!);
const undated = storyFrom(
  marketDayWith({
    'features[0].properties.when': undefined,
    'features[1].properties.when': undefined,
    'features[2].properties.claims[1].when': undefined,
  }),
);
const STORIES = [realStory, articleOnly(realStory), undated];

describe('the train at a moment', () => {
  it.each<[at: string, fr: string, en: string]>([
    ['2023-09-13', '13 septembre, au cosmodrome de Vostochny', '13 September, at the Vostochny Cosmodrome'],
    [
      '2023-09-14T22:50Z',
      '15 septembre, vers 8 h 50 (UTC+10), à Komsomolsk-sur-l’Amour',
      '15 September, about 08:50 (UTC+10), at Komsomolsk-on-Amur',
    ],
    [
      '2023-09-12T10:00Z',
      '12 septembre, 20 h 00 (UTC+10), entre Khassan et le cosmodrome de Vostochny, position inconnue',
      '12 September, 20:00 (UTC+10), between Khasan and the Vostochny Cosmodrome, position unknown',
    ],
  ])('%s: %s', (at, fr, en) => {
    expect(say(at, 'fr')).toContain(fr.split(', ').at(-1));
    expect([say(at, 'fr'), say(at, 'en')].map((text) => text.replace(/; .*$/, '').trim())).toEqual([fr, en]);
  });

  it('is at a place only where a source puts it there', () => {
    expect(train('2023-09-11T20:00Z')).toMatchObject({ kind: 'at', place: 'khasan', status: 'reported' });
    expect(train('2023-09-13')).toMatchObject({ kind: 'at', place: 'vostochny', status: 'attested' });
    expect(train('2023-09-14')).toMatchObject({ kind: 'between' });
    expect(train('2023-09-01').kind).toBe('before');
    expect(train('2023-10-01').kind).toBe('after');
  });

  it('knows with the article alone one day only', () => {
    const told = articleOnly(realStory);
    expect(train('2023-09-13', told)).toMatchObject({ kind: 'at', place: 'vostochny' });
    expect(train('2023-09-15', told).kind).toBe('after');
  });

  it('is nowhere where nothing is dated', () => {
    expect(journeyOf(undated).span).toBeNull();
    expect([stepCount(undated), momentAtStep(undated, 3), ticksOf(undated)]).toEqual([0, null, []]);
    expect(neighbourMoment(undated, null, 'next')).toBeNull();
  });

  it('never goes back, and leaves no leg without a state', () => {
    const order = ['coming', 'underway', 'travelled'];
    for (const story of STORIES.slice(0, 2)) {
      const legs = story.stops.filter(isLeg).map(({ id }) => id);
      let before = legs.map(() => 0);
      for (let step = 0; step <= stepCount(story); step++) {
        const states = train(momentAtStep(story, step)!, story).legs;
        const now = legs.map((id) => order.indexOf(states[id]!));
        expect(
          now.every((state, index) => state >= before[index]!),
          `step ${step}`,
        ).toBe(true);
        before = now;
      }
    }
  });

  it('has its stretch within whole legs that join one place to the next', () => {
    const step = fc.integer({ min: 0, max: stepCount(realStory) });
    fc.assert(
      fc.property(step, (each) => {
        const found = train(momentAtStep(realStory, each)!);
        if (found.kind !== 'between') return;
        const legs = found.parts
          .map(({ leg }) => realStory.stops.find(({ id }) => id === leg)!)
          .filter(isLeg);
        expect(legs[0]?.from ?? found.from).toBe(found.from);
        expect(legs.at(-1)?.to ?? found.to).toBe(found.to);
        for (const { fromKm, toKm } of found.parts) expect(toKm).toBeGreaterThan(fromKm);
        for (const [index, leg] of legs.slice(1).entries()) expect(leg.from).toBe(legs[index]!.to);
      }),
    );
  });
});

describe('the slider’s steps', () => {
  it('and moments lead to each other', () => {
    for (const story of STORIES.slice(0, 2)) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: stepCount(story) }), (step) => {
          const at = momentAtStep(story, step)!;
          expect(canonicalMoment(at)).toBe(at);
          expect(stepOfMoment(story, at)).toBe(step);
        }),
      );
    }
  });

  it('are held within the journey, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-01-01') }),
        (step, date) => {
          const at = momentAtStep(realStory, step)!;
          expect(canonicalMoment(at)).toBe(at);
          const found = stepOfMoment(realStory, date.toISOString().slice(0, 10));
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(stepCount(realStory));
        },
      ),
    );
    expect(stepOfMoment(realStory, 'soon')).toBe(0);
  });
});

describe('the events', () => {
  const moments = ticksOf(realStory).map(({ at }) => at);

  it('stand in order, each as precise as its source', () => {
    expect(moments[0]).toBe('2023-09-10');
    expect(moments).toContain('2023-09-13');
    expect(moments).toContain('2023-09-14T22:50Z');
    expect(moments.at(-1)).toBe('2023-09-19T12:00Z');
    expect(new Set(moments).size).toBe(moments.length);
    for (const { from, to } of ticksOf(realStory)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(1);
    }
  });

  it('follow each other by their buttons, there and back', () => {
    const walk = (direction: 'next' | 'previous'): string[] => {
      const met: string[] = [];
      for (
        let at = neighbourMoment(realStory, null, direction);
        at;
        at = neighbourMoment(realStory, at, direction)
      ) {
        met.push(at);
      }
      return met;
    };
    expect(walk('next')).toEqual(moments);
    expect(walk('previous')).toEqual([...moments].reverse());
  });
});

it.each(LANGUAGES)('every moment has its words in %s', (language) => {
  for (const story of STORIES.slice(0, 2)) {
    for (let step = 0; step <= stepCount(story); step += 3) {
      const text = say(momentAtStep(story, step)!, language, story);
      expect(text).toMatch(/^\d/);
      expect(text).not.toMatch(/undefined|null|NaN| {2}| ,/);
    }
  }
});
