import { describe, expect, it } from 'vitest';
import type { When } from '../../../../geo/story/story.ts';
import { marketDayWith, report, storyFrom } from '../../stories.ts';

const [ALBA, LEG, BRUMA] = [0, 1, 2].map((index) => `features[${index}].properties`);

/** The small story, its places moved to two time zones and dated anew; undefined: without a zone or a date. */
const voyage = (from: [zone: string | undefined, when: When], to: [zone: string | undefined, when: When]) =>
  marketDayWith({
    [`${ALBA}.timeZone`]: from[0],
    [`${ALBA}.when`]: from[1],
    [`${LEG}.when`]: undefined,
    [`${BRUMA}.timeZone`]: to[0],
    [`${BRUMA}.when`]: to[1],
  });
const onDay = (start: string): When => ({ start });

describe('dates along the itinerary', () => {
  it.each<[string, tokyo: string, honolulu: string]>([
    ['a day and the day before it, eastward over the date line', '2024-05-02', '2024-05-01'],
    ['a time that lies within the day before, as its clocks have it', '2024-05-02T12:00+09:00', '2024-05-01'],
    ['a month and a day within it', '2024-05', '2024-05-01'],
    ['a year and a month within it', '2024', '2024-01'],
  ])('may be %s', (_, tokyo, honolulu) => {
    expect(report(voyage(['Asia/Tokyo', onDay(tokyo)], ['Pacific/Honolulu', onDay(honolulu)]))).toEqual([]);
  });

  it.each<[string, tokyo: string, honolulu: string]>([
    ['days earlier', '2024-05-02', '2024-04-29'],
    ['a day that has ended by then', '2024-05-02T21:00+09:00', '2024-05-01'],
    ['a year before', '1836', '1835-12-30'],
    ['44 BC after AD 44', '0044', '-0044'],
    ['480 BC after 44 BC', '-0044-03-15', '-0480'],
  ])('may not go back: %s', (_, tokyo, honolulu) => {
    const lines = report(voyage(['Asia/Tokyo', onDay(tokyo)], ['Pacific/Honolulu', onDay(honolulu)]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"${honolulu}" · not before ${tokyo}, the start of "alba" · a stop earlier`);
  });

  it('at places without a time zone are those days anywhere on earth', () => {
    const voyageTo = (date: string) =>
      report(voyage([undefined, onDay('2024-05-02')], [undefined, onDay(date)]));
    // 30 April ends at UTC−12 two hours after 2 May has begun at UTC+14.
    expect(voyageTo('2024-04-30')).toEqual([]);
    expect(voyageTo('2024-04-29')).toHaveLength(1);
  });

  it('that are approximate or doubted are no proof of going back', () => {
    const voyageTo = (when: When) => report(voyage(['UTC', onDay('1836')], ['UTC', when]));
    expect(voyageTo({ start: '1835', approximate: true })).toEqual([]);
    expect(voyageTo({ start: '1834', approximate: true })).toHaveLength(1);
    expect(voyageTo({ start: '1830', uncertain: true })).toEqual([]);
  });

  it('are compared with the latest, not only with the one before', () => {
    const text = marketDayWith({
      [`${ALBA}.when`]: onDay('1836-06'),
      [`${LEG}.when`]: onDay('1836'),
      [`${BRUMA}.when`]: onDay('1836-05'),
    });
    expect(report(text).join('\n')).toContain('not before 1836-06, the start of "alba"');
  });
});

describe('the end of a date', () => {
  it('is not before its start, by the clocks of the place', () => {
    const until = (start: string, end: string) =>
      report(marketDayWith({ [`${ALBA}.timeZone`]: undefined, [`${ALBA}.when`]: { start, end } }));
    expect(until('1835-11', '1835')).toEqual([]);
    expect(until('1835', '1834')).toHaveLength(1);
    expect(until('2024-05-04', '2024-05-03').join('\n')).toContain(
      'a moment not before its start · swap the two',
    );
  });

  it('of a leg is told by the clocks where it ends', () => {
    const crossing = (end: string) =>
      report(
        marketDayWith({
          [`${ALBA}.timeZone`]: 'Asia/Tokyo',
          [`${ALBA}.when`]: undefined,
          [`${LEG}.when`]: { start: '2024-05-02', end },
          [`${BRUMA}.timeZone`]: 'Pacific/Honolulu',
        }),
      );
    expect(crossing('2024-05-01')).toEqual([]);
    expect(crossing('2024-04-30').join('\n')).toContain('properties.when.end');
  });

  it('of a claim is held to the same', () => {
    const when = { start: '2024-05-06', end: '2024-05-05' };
    expect(report(marketDayWith({ [`${BRUMA}.claims[1].when`]: when })).join('\n')).toContain(
      'features[2].properties.claims[1].when.end',
    );
  });
});

describe('a moment of a story', () => {
  const starting = (start: string) => marketDayWith({ [`${ALBA}.when`]: { start } });

  it.each(['1835', '1835-11', '-0480-09', '0044-03-15', '-9999', '2024-05-04T08:50+02:00'])(
    'may be %s, and stays as it is written',
    (start) => {
      expect(storyFrom(starting(start)).stops[0]!.when).toEqual({ start });
    },
  );

  it.each(['0000', '0000-01-01', '-0000-03'])('is never in a year 0: %s', (start) => {
    const lines = report(starting(start));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      `"${start}" · a year, as 0044 or, for 44 BC, -0044 · there is no year 0: 1 BC is -0001, AD 1 is 0001`,
    );
  });

  it('that is written as some time from the first to the last day of a year or a month is that year or month', () => {
    const [yearly, monthly, stay] = [
      { start: '1839-01-01', end: '1839-12-31', approximate: true },
      { start: '1840-02-01', end: '1840-02-29', approximate: true },
      { start: '1841-01-01', end: '1841-12-31' },
    ].map((when) => storyFrom(marketDayWith({ [`${ALBA}.when`]: when })).stops[0]!.when);
    expect(yearly).toEqual({ start: '1839' });
    expect(monthly).toEqual({ start: '1840-02' });
    expect(stay).toEqual({ start: '1841-01-01', end: '1841-12-31' });
  });
});

it('a source may be published in a year or a month', () => {
  for (const published of ['1883', '1883-02', '1883-02-18'])
    expect(report(marketDayWith({ 'story.sources.gazette.published': published }))).toEqual([]);
});
