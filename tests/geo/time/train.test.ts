import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import type { Fact, Story } from '../../../geo/story/story.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { type Stretch, type Train, trainAt } from '../../../geo/time/train.ts';
import { realStory } from '../real-story.ts';
import { dated, journeyThrough, place } from './dated-stories.ts';

const trainOf = (story: Story, at: string): Train => trainAt(story, spanOfMoment(story, at)!);
const stretchOf = (train: Train): Stretch | null => ('stretch' in train ? train.stretch : null);
/** `khasan…komsomolsk` */
const endsOf = (train: Train): string => {
  const stretch = stretchOf(train);
  return stretch ? `${stretch.from}…${stretch.to}` : '';
};

describe('the train of the published story', () => {
  it.each([
    ['2023-09-10', 'pyongyang', 'reported', 'pyongyang…khasan'],
    ['2023-09-11T20:00Z', 'khasan', 'reported', 'pyongyang…vostochny'],
    ['2023-09-13', 'vostochny', 'attested', 'khasan…komsomolsk'],
    ['2023-09-15', 'komsomolsk', 'reported', 'vostochny…vladivostok'],
    ['2023-09-14T22:50Z', 'komsomolsk', 'reported', 'vostochny…vladivostok'],
    ['2023-09-16', 'vladivostok', 'reported', 'komsomolsk…vladivostok'],
    ['2023-09-18', 'khasan', 'reported', 'artyom…pyongyang'],
    ['2023-09-19T12:00Z', 'pyongyang', 'reported', 'khasan…pyongyang'],
  ])('is on %s at %s, %s, and may have been on %s', (at, id, status, ends) => {
    const train = trainOf(realStory, at);
    expect(train).toMatchObject({ kind: 'at', place: id, status });
    expect(endsOf(train)).toBe(ends);
  });

  it.each([
    ['2023-09-11', 'pyongyang…khasan', ''],
    ['2023-09-12', 'pyongyang…vostochny', 'khasan'],
    ['2023-09-12T02:15Z', 'khasan…vostochny', ''],
    ['2023-09-13T03:00Z', 'khasan…komsomolsk', 'vostochny'],
    ['2023-09-14', 'vostochny…komsomolsk', ''],
    ['2023-09-14T22:00Z', 'vostochny…komsomolsk', 'komsomolsk'],
    ['2023-09-17', 'vladivostok…khasan', 'vladivostok artyom'],
  ])('is at no known place on %s, but on %s, and that day at “%s”', (at, ends, seen) => {
    const train = trainOf(realStory, at);
    expect(train.kind === 'between' && train.seen.join(' ')).toBe(seen);
    expect(endsOf(train)).toBe(ends);
  });

  it('is approximate only where every source says so', () => {
    const isApproximate = (at: string) => {
      const train = trainOf(realStory, at);
      return train.kind === 'at' && train.approximate;
    };
    expect(isApproximate('2023-09-14T22:50Z')).toBe(true);
    expect(isApproximate('2023-09-15')).toBe(false);
    expect(isApproximate('2023-09-11T20:00Z')).toBe(false);
  });

  it('is before the first sighting and after the last', () => {
    expect(trainOf(realStory, '2023-09-09')).toMatchObject({ kind: 'before', place: 'pyongyang' });
    expect(trainOf(realStory, '2023-09-19T12:01Z')).toMatchObject({ kind: 'after', place: 'pyongyang' });
    expect(Object.values(trainOf(realStory, '2023-09-09').legs)).toEqual(Array(7).fill('coming'));
    expect(Object.values(trainOf(realStory, '2030-01-01').legs)).toEqual(Array(7).fill('travelled'));
  });

  it('has travelled some legs, can be on others, and has the rest before it', () => {
    expect(trainOf(realStory, '2023-09-14').legs).toEqual({
      'pyongyang-khasan': 'travelled',
      'khasan-vostochny': 'travelled',
      'vostochny-komsomolsk': 'underway',
      'komsomolsk-vladivostok': 'coming',
      'vladivostok-artyom': 'coming',
      'artyom-khasan': 'coming',
      'khasan-pyongyang': 'coming',
    });
  });

  it('is at the cosmodrome on the one day that the article dates, and its hours stay open', () => {
    const article = articleOnly(realStory);
    expect(trainOf(article, '2023-09-13')).toMatchObject({
      kind: 'at',
      place: 'vostochny',
      status: 'attested',
    });
    const atNoon = trainOf(article, '2023-09-13T03:00Z');
    expect(atNoon).toMatchObject({ kind: 'between', seen: ['vostochny'] });
    expect(endsOf(atNoon)).toBe('vostochny…vostochny');
    expect(trainOf(article, '2023-09-14').kind).toBe('after');
  });
});

describe('sources', () => {
  const [a, b, c] = [place(0, 'UTC'), place(1, 'UTC'), place(2, 'UTC')];
  const seenAt = (...claims: Fact[][]): Story =>
    journeyThrough([a, b, c].map((one, index) => ({ ...one, claims: claims[index]! })));

  it('that give a stay vouch for all of it', () => {
    const story = seenAt([], [dated('2024-05-04', { end: '2024-05-06' })], []);
    for (const at of ['2024-05-04', '2024-05-05', '2024-05-05T12:00Z', '2024-05-06']) {
      expect(trainOf(story, at)).toMatchObject({ kind: 'at', place: 'p1', status: 'reported' });
    }
    expect(trainOf(story, '2024-05-04T12:00Z').kind).toBe('between');
  });

  it('that mean some time between two days vouch for none of them', () => {
    const vague = dated('2024-05-04', { end: '2024-05-06', approximate: true });
    const train = trainOf(seenAt([], [vague], []), '2024-05-05');
    expect(train).toMatchObject({ kind: 'between', seen: ['p1'] });
  });

  it('that see the train at one place before and after leave it there, by inference', () => {
    const story = seenAt([], [dated('2024-05-04'), dated('2024-05-08')], []);
    expect(trainOf(story, '2024-05-06')).toMatchObject({ kind: 'at', place: 'p1', status: 'inferred' });
  });

  it('that contradict each other leave it anywhere between', () => {
    const story = seenAt([dated('2024-05-04T12:00+00:00')], [], [dated('2024-05-04T12:00+00:00')]);
    const train = trainOf(story, '2024-05-04T12:00Z');
    expect(train).toMatchObject({ kind: 'between', seen: ['p0', 'p2'] });
    expect(endsOf(train)).toBe('p0…p2');
  });

  it('that give no date put the train nowhere', () => {
    expect(trainOf(seenAt([], [], []), '2024-05-04')).toEqual({
      kind: 'undated',
      legs: { 'p0-p1': 'coming', 'p1-p2': 'coming' },
    });
  });
});
