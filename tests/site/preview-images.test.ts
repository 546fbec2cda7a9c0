/** Preview images as messengers show them, 400 px wide: what is on them can be read, and nothing lies on anything else. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Box, overlaps, textWidth } from '../../geo/projection/label-placement.ts';
import { WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { inLanguage, isDrawn, isLocated, type Story } from '../../geo/story/story.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { ENLARGED, PREVIEW_PANEL, previewFrame, smallFrame } from '../../src/share/picture/preview-frame.ts';
import { legsInSight } from '../../src/share/picture/preview-stops.ts';
import { previewImages } from '../../src/site/preview-images.ts';
import { realStory } from '../geo/real-story.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

/** The image's 1200 px are shown on 400. */
const SHOWN = 400 / 1200;
const world = JSON.parse(readFileSync(WORLD_BASEMAP, 'utf8')) as Basemap;
/** Names alone: nothing else is read here, and coasts take long to draw. */
const basemap: Basemap = {
  ...world,
  features: world.features.filter(({ geometry }) => geometry.type === 'Point'),
};

const STORIES: [string, Story][] = [
  ['the first story', realStory],
  ...['pacific-chronometer', 'siete-fronteras', 'seven-scripts', 'visited-again'].map(
    (name): [string, Story] => [name, storyFrom(fixture(`${name}.geojson`))],
  ),
];

const all = (svg: string, pattern: RegExp): string[][] =>
  [...svg.matchAll(pattern)].map((found) => [...found]);
const trimmed = (text: string): string => text.trim();

interface Thing extends Box {
  what: string;
}

function textBox(what: string, width: number, height: number, x: number, y: number, anchor: string): Thing {
  const left = x - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0);
  return { what, left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** Names of the story's places, px of the small frame. */
const placeNames = (svg: string): Thing[] =>
  all(
    svg,
    /<text class="stop-label[^"]*" x="([-\d.]+)" y="([-\d.]+)" dy="[^"]+" text-anchor="(\w+)">([^<]+)</g,
  ).map(([, x, y, anchor, name]) =>
    textBox(trimmed(name!), textWidth(trimmed(name!), 13), 13, Number(x), Number(y), anchor!),
  );

/** Discs of places, without their casing. */
const discs = (svg: string): Thing[] =>
  all(
    svg,
    /<g transform="translate\(([-\d.]+) ([-\d.]+)\)">(?:<!--[^>]*-->|<circle class="opened-ring"[^>]*>(?:<\/circle>)?)*<circle class="disc-casing" r="([\d.]+)"/g,
  ).map(([, x, y, radius]) => {
    const size = 2 * Number(radius) - 5;
    return textBox(`disc at ${x!} ${y!}`, size, size, Number(x), Number(y), 'middle');
  });

/** Names of the ground. */
const groundNames = (svg: string): Thing[] =>
  all(
    svg,
    /<g transform="translate\(([-\d.]+) ([-\d.]+)\)"><g class="name">.*?<text class="(?:[a-z-]+)"([^>]*)>(.*?)<\/text><\/g><\/g>/g,
  ).map(([, x, y, look, words]) => {
    const lines = words!
      .split('</tspan>')
      .map((line) => line.replace(/<[^>]+>/g, ''))
      .filter(Boolean);
    const px = Number(/font-size="([\d.]+)"/.exec(look!)![1]);
    const dx = Number(/ x="([-\d.]+)"/.exec(look!)?.[1] ?? 0);
    const anchor = /text-anchor="(\w+)"/.exec(look!)?.[1] ?? 'start';
    const width = Math.max(...lines.map((line) => textWidth(line, px)));
    return textBox(lines.join(' '), width, lines.length * px, Number(x) + dx, Number(y), anchor);
  });

describe.each(STORIES)('the previews of %s', (_name, story) => {
  const images: { path: string; svg: string }[] = [];
  beforeAll(() => void images.push(...previewImages(story, basemap)));
  const journeys = () => images.filter(({ path }) => path.endsWith('/journey.png'));

  it('have words of 8 px and more, and a title of 12', () => {
    for (const { path, svg } of images) {
      const px = (look: string): number[] =>
        all(svg, new RegExp(`<text class="${look}" font-size="([\\d.]+)"`, 'g')).map(
          ([, size]) => Number(size) * SHOWN,
        );
      expect(px('heading').length, path).toBeGreaterThan(0);
      expect(px('credit').length, path).toBeGreaterThan(0);
      expect(Math.min(...px('heading')), path).toBeGreaterThanOrEqual(
        path.endsWith('journey.png') ? 12 : 10.5,
      );
      expect(Math.min(...px('(?:site|above|credit)')), path).toBeGreaterThan(8);
    }
  });

  it('name three places on the whole journey, the first and the last among them, and no more anywhere', () => {
    const located = story.stops.filter(isLocated);
    expect(journeys()).toHaveLength(story.languages.length);
    for (const { svg } of journeys()) {
      expect(new Set(placeNames(svg).map(({ what }) => what)).size).toBe(3);
      expect(discs(svg)).toHaveLength(located.length);
    }
    for (const { path, svg } of images) {
      expect(new Set(placeNames(svg).map(({ what }) => what)).size, path).toBeLessThanOrEqual(3);
    }
  });

  it('name the opened place', () => {
    for (const language of story.languages) {
      for (const place of story.stops.filter(isLocated)) {
        const { svg } = images.find(({ path }) => path === `og/${language}/${place.id}.png`)!;
        expect(placeNames(svg).map(({ what }) => what)).toContain(inLanguage(place.names, language));
      }
    }
  });

  it('have no name on another, on a disc, on the panel or over an edge', () => {
    for (const { path, svg } of images) {
      const [names, ground, markers] = [placeNames(svg), groundNames(svg), discs(svg)];
      const own = [...new Map(names.map((name) => [name.what, name])).values()];
      const texts = [...own, ...ground];
      const faults = texts.flatMap((one, index) =>
        [
          ...texts.slice(index + 1).filter((other) => overlaps(one, other)),
          ...markers.filter((disc) => overlaps(one, disc)),
        ].map((other) => `${one.what} on ${other.what}`),
      );
      const outside = texts.filter(
        ({ left, right, top, bottom }) =>
          left < PREVIEW_PANEL.right || right > 1200 / ENLARGED || top < 0 || bottom > 630 / ENLARGED,
      );
      expect([...faults, ...outside.map(({ what }) => `${what} over an edge`)], path).toEqual([]);
    }
  });
});

it('a leg far outside of a place’s preview is left out: on its band the renderer would die', () => {
  const story = storyFrom(fixture('siete-fronteras.geojson'));
  const frameOf = (stop: string | null) => smallFrame(previewFrame(story, stop));
  expect(legsInSight(story, frameOf(null))).toEqual(story.stops.filter(isDrawn));
  const [first, last] = [story.stops.find(isLocated)!, story.stops.findLast(isLocated)!];
  for (const { id } of [first, last]) {
    const legs = legsInSight(story, frameOf(id));
    expect(legs.some(({ from, to }) => [from, to].includes(id))).toBe(true);
    expect(legs.length).toBeLessThan(story.stops.filter(isDrawn).length);
  }
});

it('the ground has names, where there is room', () => {
  const images = STORIES.flatMap(([, story]) => previewImages(story, basemap));
  for (const { path, svg } of images)
    expect(groundNames(svg), path).toHaveLength(all(svg, /<g class="name">/g).length);
  expect(images.flatMap(({ svg }) => groundNames(svg)).length).toBeGreaterThan(10);
});

it('names are 10 px and more', () => {
  expect(13 * ENLARGED * SHOWN).toBeGreaterThan(10);
});

it('a journey that ends where it began names the places with most to tell', () => {
  const { svg } = previewImages(realStory, basemap).find(({ path }) => path === 'og/en/journey.png')!;
  expect([...new Set(placeNames(svg).map(({ what }) => what))]).toEqual([
    'Pyongyang',
    'Vostochny Cosmodrome',
    'Vladivostok',
  ]);
});
