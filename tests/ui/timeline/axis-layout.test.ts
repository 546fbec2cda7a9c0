import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Story } from '../../../geo/story/story.ts';
import { axisPlaces } from '../../../geo/time/axis.ts';
import {
  AXIS_WIDTHS,
  axisBeads,
  axisFigures,
  type Figure,
  joinedSpans,
} from '../../../src/ui/timeline/axis-layout.ts';
import { dictionaries } from '../../dictionaries.ts';
import { dated, journeyThrough, place } from '../../geo/time/dated-stories.ts';
import { realStory } from '../../geo/real-story.ts';
import { fixture, storyFrom } from '../../geo/stories.ts';

const journey = (...dates: string[]): Story =>
  journeyThrough(dates.map((date, index) => place(index, 'America/Chicago', [dated(date)])));
const textsAt = (story: Story, band: number, language: (typeof LANGUAGES)[number] = 'en'): string[] =>
  axisFigures(story, dictionaries[language].story)
    .figures.filter(({ from }) => from <= band)
    .map(({ text }) => text);
const frontiers = storyFrom(fixture('siete-fronteras.geojson'));

/** Where a figure stands, px, by a letter of its own reckoning. */
function extentOf({ text, share, anchor }: Figure, width: number): [left: number, right: number] {
  const length = text.length * 5.8;
  const left = share * width - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2);
  return [left, left + length];
}

describe('the figures of an axis', () => {
  it('are the days, the first with its month, all of them where there is room', () => {
    const spaced = textsAt(realStory, 2).map((text) => text.replace(/\s/g, ' '));
    expect(spaced).toEqual(['10 Sep', '11', '12', '13', '14', '15', '16', '17', '18', '19']);
    expect(textsAt(realStory, 0).length).toBeGreaterThanOrEqual(4);
  });

  it('name the month and the year where these change', () => {
    expect(textsAt(journey('2023-12-30', '2024-01-03'), 2).join(' ').replace(/\s/g, ' ')).toBe(
      '30 Dec 31 1 Jan 2024 2 3',
    );
    expect(textsAt(frontiers, 2)[0]).toMatch(/Mar\s2015/);
    expect(textsAt(frontiers, 2).slice(1).join()).not.toContain('2015');
    expect(textsAt(journey('-0002', '0003'), 2).join(' ').replace(/\s/g, ' ')).toBe(
      '2 BC 1 BC AD 1 AD 2 AD 3',
    );
  });

  it('are all months, though the first has its year, where the axis is as wide as on a laptop', () => {
    const texts = textsAt(frontiers, 3, 'es').map((text) => text.replace(/\s/g, ' '));
    expect(texts).toEqual(['mar de 2015', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov']);
  });

  it('say no more than the file: no day of a month, no month of a year', () => {
    expect(textsAt(frontiers, 2).join(' ')).not.toMatch(/\b\d{1,2}\b/);
    expect(textsAt(journey('1835', '1839', '1853'), 2).every((text) => /^18\d\d$/.test(text))).toBe(true);
  });

  const moments = fc.constantFrom(
    '-0480',
    '1835',
    '1835-11',
    '1836-02-29',
    '1838-05-06T10:00-06:00',
    '1838-05-06T17:30-06:00',
    '1838-05-08',
    '1838-06',
    '1850-01-02',
    '2023',
  );

  it('stand apart at every width and within the page, in every language', () => {
    fc.assert(
      fc.property(
        fc.array(moments, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: AXIS_WIDTHS[0]!, max: 1200 }),
        (starts, language, width) => {
          const band = AXIS_WIDTHS.findLastIndex((least) => width >= least);
          const { figures } = axisFigures(journey(...starts), dictionaries[language].story);
          const extents = figures.filter(({ from }) => from <= band).map((figure) => extentOf(figure, width));
          expect(extents.length).toBeGreaterThan(0);
          extents.forEach(([left, right], index) => {
            expect(left).toBeGreaterThanOrEqual(index === 0 ? -20 : extents[index - 1]![1] + 2);
            expect(right).toBeLessThanOrEqual(width + 13);
          });
        },
      ),
    );
  });
});

describe('the numerals of an axis', () => {
  it('stand apart at every width, and those that have no room are left out', () => {
    const crowd = Array.from(
      { length: 12 },
      (_, index) => `2024-02-${String(1 + (index % 6) * (index % 5)).padStart(2, '0')}`,
    );
    for (const story of [realStory, frontiers, journey(...crowd)]) {
      const beads = axisBeads(story, axisPlaces(story));
      AXIS_WIDTHS.forEach((width, band) => {
        const shown = beads.filter(({ from }) => from <= band).sort((one, other) => one.share - other.share);
        expect(shown.length).toBeGreaterThan(0);
        shown.forEach(({ share, half }, index) => {
          const before = shown[index - 1];
          if (before) expect((share - before.share) * width).toBeGreaterThanOrEqual(half + before.half);
        });
      });
    }
  });

  it('are from the first to the last of places with the same dates', () => {
    const texts = axisBeads(frontiers, axisPlaces(frontiers)).map(({ text }) => text);
    expect(texts.some((text) => /^\d+[–…]\d+$/.test(text))).toBe(true);
  });
});

it('many blocks are joined where a gap would be too small to see, and keep every gap that can be seen', () => {
  const spans = Array.from({ length: 5000 }, (_, index) => ({
    from: index / 5000,
    to: (index + 0.5) / 5000,
  }));
  const joined = joinedSpans(spans.filter(({ from }) => from < 0.3 || from > 0.6));
  expect(joined).toHaveLength(2);
  expect(joined[0]!.to).toBeCloseTo(0.3, 3);
  expect(joined[1]!.from).toBeCloseTo(0.6, 3);
});
