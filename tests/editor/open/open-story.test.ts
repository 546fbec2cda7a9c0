import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import type { Opened } from '../../../src/editor/open/opened.ts';
import { fixture, marketDay, marketDayWith, REAL_STORY } from '../../geo/stories.ts';
import { open, withText } from './opening.ts';

describe('a story of ours', () => {
  it('is opened as it is, its members in their order', async () => {
    const text = readFileSync(REAL_STORY, 'utf8');
    const opened = await open('kim.geojson', text);
    expect(opened).toEqual({ kind: 'story', story: JSON.parse(text) as unknown });
    expect(JSON.stringify('story' in opened && opened.story)).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('of version 1 becomes one of version 2, and that is said', async () => {
    const opened = await open('old.geojson', fixture('market-day-version-1.geojson'));
    expect(opened).toMatchObject({ kind: 'story', notice: withText('older version') });
    const { story } = opened as Extract<Opened, { kind: 'story' }>;
    expect(parseStory(JSON.stringify(story))).toMatchObject({ version: 2, story: { id: story.story.id } });
  });

  it.each([
    ['a byte order mark', fixture('byte-order-mark.geojson')],
    ['faults that the check lists', fixture('four-faults.geojson')],
    ['no claims yet', marketDayWith({ 'features[0].properties.claims': [] })],
    ['no claims at all', marketDayWith({ 'features[0].properties.claims': undefined })],
    ['texts that nobody has written', marketDayWith({ 'story.title': {}, 'story.standfirst': undefined })],
    ['no itinerary', marketDayWith({ 'story.itinerary': undefined })],
    ['no geometry', marketDayWith({ 'features[0].geometry': undefined })],
    ['a status that there is not', marketDayWith({ 'features[0].properties.claims[0].status': 'sure' })],
    ['a latitude beyond the pole', marketDayWith({ 'features[0].geometry.coordinates': [10, 95] })],
    ['an id that is not allowed', marketDayWith({ 'story.id': 'Not an id!' })],
    ['nothing but features', marketDayWith({ features: [] })],
  ])('is opened with %s', async (_what, text) => {
    expect(await open('a.geojson', text)).toMatchObject({ kind: 'story' });
  });

  it('keeps members that nobody knows', async () => {
    const opened = await open('a.geojson', marketDayWith({ 'features[0].properties.colour': ['red'] }));
    expect(JSON.stringify(opened)).toContain('"colour":["red"]');
  });

  it('has all that forms fill in, where the file leaves it out', async () => {
    const members = ['title', 'standfirst', 'itinerary', 'sources', 'aliases', 'points'];
    const without = Object.fromEntries(members.map((member) => [`story.${member}`, undefined]));
    expect(await open('a.geojson', marketDayWith(without))).toMatchObject({
      story: { story: { title: {}, standfirst: {}, itinerary: [], sources: {}, aliases: {}, points: {} } },
    });
  });

  it('with a key twice is opened with what was read, and that is said', async () => {
    const text = JSON.stringify(marketDay()).replace('"id":', '"id":"lost","id":');
    expect(await open('a.geojson', text)).toMatchObject({ kind: 'story', notice: withText('"id" twice') });
  });

  it.each([
    [
      'claims that are a text',
      { 'features[0].properties.claims': 'none' },
      'features[0].properties.claims · "none" · a list',
    ],
    ['features that are no list', { features: {} }, 'features · {} · a list'],
    [
      'two features of one id',
      { 'features[0].id': 'same', 'features[1].id': 'same' },
      'features[1].id · "same" · an id of its own',
    ],
    [
      'a kind that there is not',
      { 'features[1].properties.kind': 'way' },
      'features[1].properties.kind · "way"',
    ],
    ['a language without words', { 'story.languages': ['it'] }, 'story.languages[0] · "it" · one of fr, en'],
    ['a newer version', { 'story.schemaVersion': 3 }, 'story.schemaVersion · 3 · 2'],
    [
      'a position of text',
      { 'features[0].geometry.coordinates': ['10', '45'] },
      'geometry.coordinates[0] · "10" · a number',
    ],
  ])(
    'that forms could not show is not opened, and one finding says why: %s',
    async (_what, changes, said) => {
      expect(await open('a.geojson', marketDayWith(changes))).toEqual({
        kind: 'fault',
        fault: withText(said),
      });
    },
  );
});
