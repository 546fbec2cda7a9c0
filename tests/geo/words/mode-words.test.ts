import { describe, expect, it } from 'vitest';
import { placeById } from '../../../geo/story/lookup.ts';
import { type Leg, type Mode, MODES, type Position, type Story } from '../../../geo/story/story.ts';
import { sentenceOf } from '../../../geo/words/itinerary-sentence.ts';
import { certaintyInWords } from '../../../geo/words/stop-words.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realLeg, realStory } from '../real-story.ts';

const TOKYO: Position = [139.78, 35.55];
const HONOLULU: Position = [-157.92, 21.32];
const visible = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', "'");

const place = (id: string, name: string, position: Position) => ({
  ...placeById(realStory, 'khasan'),
  id,
  position,
  names: { fr: name, en: name },
});

/** A leg from Tokyo to Honolulu, by a mode and through these points between. */
function legBy(mode: Mode, path: Leg['path'] = 'known', between: Position[] = []): Leg {
  const via = [TOKYO, ...between, HONOLULU].map((position) => ({ name: '', from: '', position }));
  const { claims } = realLeg('vladivostok-artyom');
  return { kind: 'leg', id: 'over', from: 'tokyo', to: 'honolulu', mode, path, via, claims };
}
const storyOf = (leg: Leg): Story => ({
  ...realStory,
  stops: [place('tokyo', 'Tokyo', TOKYO), leg, place('honolulu', 'Honolulu', HONOLULU)],
});
const say = (leg: Leg, language: 'fr' | 'en'): string =>
  visible(sentenceOf(storyOf(leg), leg, dictionaries[language].story));

describe('a leg in words', () => {
  it.each<[Mode, fr: string, en: string]>([
    ['train', 'En train, de', 'By train from'],
    ['bus', 'En bus, de', 'By bus from'],
    ['car', 'En voiture, de', 'By car from'],
    ['plane', 'En avion, de', 'By plane from'],
    ['ship', 'En bateau, de', 'By ship from'],
    ['ferry', 'En ferry, de', 'By ferry from'],
    ['foot', 'À pied, de', 'On foot from'],
    ['bicycle', 'À vélo, de', 'By bicycle from'],
    ['other', 'De', 'From'],
    ['unknown', 'Par un moyen inconnu, de', 'By unknown means from'],
  ])('says how one travels by %s', (mode, fr, en) => {
    expect(say(legBy(mode), 'fr')).toMatch(new RegExp(`^${fr} Tokyo à Honolulu, vers l’est': `));
    expect(say(legBy(mode), 'en')).toMatch(new RegExp(`^${en} Tokyo to Honolulu, heading east: `));
  });

  it('says in which vehicle, where the story does', () => {
    const sled = { fr: 'traîneau à chiens', en: 'dog sled' };
    const saying = (mode: Mode, language: 'fr' | 'en'): string =>
      say({ ...legBy(mode), vehicle: sled }, language);
    expect(saying('train', 'fr')).toMatch(/^En train \(traîneau à chiens\), de Tokyo à Honolulu,/);
    expect(saying('train', 'en')).toMatch(/^By train \(dog sled\) from Tokyo to Honolulu,/);
    expect(saying('other', 'fr')).toMatch(/^Traîneau à chiens, de Tokyo à Honolulu,/);
    expect(saying('other', 'en')).toMatch(/^Dog sled from Tokyo to Honolulu,/);
  });

  it.each(MODES)(
    'says of a line that was recorded who recorded it, and of no bend that it cuts (%s)',
    (mode) => {
      const [source, { publisher }] = Object.entries(realStory.sources).find(([, each]) => each.publisher)!;
      const leg: Leg = { ...legBy(mode), track: { source } };
      const text = visible(certaintyInWords(realStory, leg, dictionaries.en.story));
      expect(text).toBe(`Recorded path, according to ${publisher}.`);
    },
  );

  it.each(MODES)('speaks of rails where it is a train, and nowhere else (%s)', (mode) => {
    for (const path of ['known', 'probable', 'unknown'] as const) {
      const certainties = [dictionaries.fr, dictionaries.en].map(({ story }) =>
        visible(certaintyInWords(realStory, legBy(mode, path), story)),
      );
      const ofRails = certainties.map((text) => /chemin de fer|rail|voie|track/.test(text));
      expect(ofRails).toEqual([mode === 'train', mode === 'train'].map((is) => is && path !== 'unknown'));
      // A figure of how near the way keeps to the line is known of railways alone.
      expect(certainties.map((text) => /\d~km/.test(text))).toEqual(ofRails);
      for (const text of certainties) expect(text).not.toMatch(/undefined| {2}|function|=>/);
    }
  });

  it('gives one distance of a flight by one great circle, and two where points bend it', () => {
    expect(say(legBy('plane'), 'en')).toContain(': 6,192~km as');
    expect(say(legBy('plane'), 'en')).not.toContain('along the drawn line');
    expect(say(legBy('plane', 'known', [[170, 10]]), 'en')).toContain('along the drawn line, 6,192~km as');
    expect(say(legBy('ship'), 'en')).toContain('along the drawn line, 6,192~km as');
  });

  it('never makes a line seem shorter than the way as the crow flies', () => {
    // 13 km and some metres: rounded, the line would be 10 km long.
    const near: Position[] = [TOKYO, [TOKYO[0] + 0.07, TOKYO[1] + 0.002], [TOKYO[0] + 0.144, TOKYO[1]]];
    const via = near.map((position) => ({ name: '', from: '', position }));
    const leg: Leg = { ...legBy('car'), via };
    const story = {
      ...storyOf(leg),
      stops: [place('tokyo', 'Tokyo', TOKYO), place('honolulu', 'Haneda', near[2]!)],
    };
    const text = visible(sentenceOf(story, leg, dictionaries.en.story));
    expect(text).toContain(': 13~km as the crow flies.');
  });
});

describe('the legend’s row for a moment', () => {
  it('names the vehicle where there is one, and nobody where somebody walks or nobody knows', () => {
    const { fr, en } = dictionaries;
    expect(MODES.map((mode) => en.later.timeline.stretch(mode))).toEqual([
      ...['train', 'bus', 'car', 'plane', 'ship', 'ferry'].map((vehicle) => `the ${vehicle} can be here`),
      ...Array<string>(4).fill('possible position at this moment'),
    ]);
    expect(fr.later.timeline.stretch('plane')).toBe('l’avion peut être là');
    expect(fr.later.timeline.stretch(undefined)).toBe('position possible à ce moment');
  });

  it('bounds the speed in whole sentences', () => {
    const { fr, en } = dictionaries;
    const [frBy, enBy] = [fr.later.timeline.atMostBy, en.later.timeline.atMostBy];
    expect(enBy(5, en.story.modes.foot.by)).toBe(
      'Between two places that a source gives, at 5 km/h at most on foot.',
    );
    expect(frBy(900, fr.story.modes.plane.by)).toBe(
      'Entre deux lieux que donne une source, à 900 km/h au plus en avion.',
    );
    expect(enBy(30, en.story.modes.other.by)).toBe(
      'Between two places that a source gives, at 30 km/h at most.',
    );
  });
});
