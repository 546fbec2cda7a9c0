/** Places that a journey comes back to: named again by the itinerary, with a leg between the visits or without one. */
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../geo/export/claims-csv.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { itineraryOf, numeralOf, placeById, stopById } from '../../../geo/story/lookup.ts';
import { travelThrough, visitAgain } from '../../../geo/story/travel.ts';
import { journeyOf } from '../../../geo/time/journey.ts';
import { momentOnMap } from '../../../geo/time/moment-on-map.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { trainAt } from '../../../geo/time/train.ts';
import { sentenceOf } from '../../../geo/words/itinerary-sentence.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';
import { fixture, marketDayWith, report, storyFrom } from '../stories.ts';

const story = storyFrom(fixture('visited-again.geojson'));
const way = 'alba bruma alba casa alba bruma';
const on = (date: string) => spanOfMoment(story, date)!;
const say = (id: string, language: 'fr' | 'en', told = story): string =>
  sentenceOf(told, stopById(told, id)!, dictionaries[language].story);

describe('a story whose itinerary names places again', () => {
  it('has each stop once, in the order of the first visits, and the itinerary as it is written', () => {
    expect(story.stops.map(({ id }) => id).join(' ')).toBe('alba bruma alba-casa casa casa-alba');
    const itinerary = 'alba bruma alba alba-casa casa casa-alba alba bruma';
    expect(
      itineraryOf(story)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(itinerary);
    expect(numeralOf(story, placeById(story, 'casa'))).toBe(3);
  });

  it('says nothing of an itinerary that names each stop once: it is the order of its stops', () => {
    expect(realStory.itinerary).toBeUndefined();
    expect(itineraryOf(realStory)).toBe(realStory.stops);
  });

  it('knows which visit each naming is', () => {
    const steps = itineraryOf(story);
    const first = undefined;
    expect(steps.map((_, index) => visitAgain(steps, index))).toEqual([
      ...[first, first, 2, first, first, first],
      ...[3, 2],
    ]);
  });

  it('keeps of the article’s part the visits to what is left', () => {
    const told = articleOnly(story);
    expect(told.itinerary).toEqual(['alba', 'alba', 'alba']);
    expect(journeyOf(told).visits).toEqual(['alba']);
  });
});

describe('the way through an itinerary', () => {
  const { visits, legs, visitsOf } = journeyOf(story);

  it('visits a place wherever it is named or a leg leads to it, with or without a leg before', () => {
    expect(visits.join(' ')).toBe(way);
    expect(legs.map((leg) => leg?.id ?? null)).toEqual([null, null, 'alba-casa', 'casa-alba', null]);
    expect(visitsOf.get('alba')).toEqual([0, 2, 4]);
  });

  it('is the same whether a place is named behind the leg that leads to it or not', () => {
    const named = itineraryOf(story);
    const unnamed = named.filter(
      (stop, index) => !(stop.id === 'alba' && named[index - 1]?.id === 'casa-alba'),
    );
    expect(unnamed).toHaveLength(named.length - 1);
    expect(travelThrough(unnamed).visits).toEqual(visits);
  });

  it('gives each claim the visit that it says', () => {
    const seen = journeyOf(story).sightings.filter(({ stop }) => stop === 'alba' || stop === 'bruma');
    expect(seen.map(({ moment, visit }) => [moment, visit])).toEqual([
      ['2024-05-01', 0],
      ['2024-05-03', 1],
      ['2024-05-05', 2],
      ['2024-05-09', 4],
      ['2024-05-11', 5],
    ]);
  });

  it('has the traveller at each place at its visit, and the legs before it behind him', () => {
    const places = ['01', '03', '05', '07', '09', '11'].map(
      (day) => momentOnMap(story, on(`2024-05-${day}`)).place,
    );
    expect(places.join(' ')).toBe(way);
    expect(trainAt(story, on('2024-05-03')).legs).toEqual({ 'alba-casa': 'coming', 'casa-alba': 'coming' });
    expect(trainAt(story, on('2024-05-09')).legs).toMatchObject({ 'alba-casa': 'travelled' });
    const between = trainAt(story, on('2024-05-10'));
    expect(between).toMatchObject({ kind: 'between', stretch: { from: 'alba', to: 'bruma' } });
  });
});

describe('the sentence of a place', () => {
  it('says how often it is visited where the itinerary names it again', () => {
    expect(say('alba', 'en')).toMatch(/^A stop at Alba on .*\. Visit 1 of 3\.$/);
    expect(say('bruma', 'fr')).toMatch(/ Passage 1 sur 2\.$/);
    expect(say('casa', 'en')).not.toContain('Visit');
  });

  it('says so of more than two visits where legs alone lead back', () => {
    const { itinerary: _, ...legsAlone } = story;
    const back = (index: number) => ({
      ...story.stops.find(({ id }) => id === 'casa-alba')!,
      id: `back-${index}`,
    });
    const out = story.stops.find(({ id }) => id === 'alba-casa')!;
    const [alba, , , casa] = story.stops;
    const twice = { ...legsAlone, stops: [alba!, out, casa!, back(1)] };
    expect(say('alba', 'en', twice)).not.toContain('Visit');
    const thrice = { ...legsAlone, stops: [...twice.stops, { ...out, id: 'out-2' }, back(2)] };
    expect(say('alba', 'en', thrice)).toContain('Visit 1 of 3.');
  });
});

describe('a file whose itinerary names a place again', () => {
  const again = { 'story.itinerary': ['alba', 'alba-bruma', 'bruma', 'alba', 'bruma'] };

  it('has no fault; its dates are those of the first visits, and each visit may have claims', () => {
    expect(report(marketDayWith(again))).toEqual([]);
    const visits = {
      'features[0].properties.claims[0].visit': 2,
      'features[2].properties.claims[0].visit': 2,
    };
    expect(report(marketDayWith({ ...again, ...visits }))).toEqual([]);
    const [line, ...more] = report(marketDayWith({ ...again, 'features[0].properties.claims[0].visit': 3 }));
    expect(line).toContain('claims[0].visit · 3 · a visit from 1 to 2 · correct it, or name the place');
    expect(more).toEqual([]);
  });

  it('is one of version 2: in version 1 the way back is a leg, and a fault says so', () => {
    const lines = report(
      fixture('market-day-version-1.geojson').replace(
        /"itinerary": \[[^\]]*\]/,
        '"itinerary": ["alba", "alba-bruma", "bruma", "alba"]',
      ),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      'story.itinerary[3] · "alba" · each stop once · version 1 names a place where',
    );
    expect(lines[0]).toContain('version 2 may name a place at every visit');
  });
});

describe('a file to take away', () => {
  it('says in CSV which visit a claim is about', () => {
    const rows = csvParse(claimsCsv(story).replace('\uFEFF', ''));
    expect(rows.filter(({ stop }) => stop === 'alba').map(({ visit }) => visit)).toEqual(['2', '1', '3']);
    expect(rows.find(({ stop }) => stop === 'casa')!.visit).toBe('');
  });
});
