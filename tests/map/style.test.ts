import {
  createPropertyExpression,
  featureFilter,
  latest,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { placePoints } from '../../geo/route/place-points.ts';
import { storyLines } from '../../geo/route/story-lines.ts';
import { articleOnly } from '../../geo/story/article-only.ts';
import { type Position, STATUSES } from '../../geo/story/story.ts';
import { PALETTES, THEME_NAMES } from '../../geo/style/palette.ts';
import { LEG_PATTERNS } from '../../geo/style/theme.ts';
import { PLACES } from '../../src/map/style/place-layers.ts';
import { type Drawing, mapStyle } from '../../src/map/style/style.ts';
import { realStory } from '../geo/real-story.ts';
import { drawingOf } from './drawing.ts';
import { generatedStory } from '../volume/generated-story.ts';

const drawing = drawingOf(realStory);
const styleOf = (change: Partial<Drawing> = {}): StyleSpecification =>
  mapStyle({ ...drawing, ...change }, 'http://parcours.test/assets/basemap.geojson');
const layerOf = (style: StyleSpecification, id: string): LayerSpecification => {
  const layer = style.layers.find((each) => each.id === id);
  if (!layer) throw new RangeError(`the style has no layer "${id}"`);
  return layer;
};
const lineLayer = (style: StyleSpecification, id: string): LineLayerSpecification => {
  const layer = layerOf(style, id);
  if (layer.type !== 'line') throw new TypeError(`layer "${id}" draws no line`);
  return layer;
};
const faultsOf = (style: StyleSpecification): string[] =>
  validateStyleMin(style).map(({ message }) => message);
const lineOpacityRules = latest.paint_line['line-opacity'] as unknown as Parameters<
  typeof createPropertyExpression
>[2];
const palettes = THEME_NAMES.flatMap((theme) =>
  realStory.languages.map((language) => [theme, language] as const),
);

// The map's worker resolves nothing against the page, so the style asks where the page is.
beforeAll(() => {
  vi.stubGlobal('location', { href: 'http://parcours.test/en/vostochny/' });
  vi.stubGlobal('document', { styleSheets: [] });
});
afterAll(() => void vi.unstubAllGlobals());

describe.each(palettes)('the %s style in %s', (theme, language) => {
  const style = (change: Partial<Drawing> = {}): StyleSpecification =>
    styleOf({ theme, language, ...change });

  it('is valid', () => {
    expect(faultsOf(style())).toEqual([]);
  });

  it('is valid with a leg opened, with obstacles, with the article alone and with no line at all', () => {
    const boxes = [{ left: 14, top: 90, right: 40, bottom: 110 }];
    const obstacles: Drawing['obstacles'] = [
      { position: [128.3347, 51.8842], at: [20, 100], boxes },
      { position: [137.01, 50.5503], at: [600, 400], boxes },
    ];
    const lines = storyLines(articleOnly(realStory));
    expect(faultsOf(style({ obstacles, openLeg: 'artyom-khasan' }))).toEqual([]);
    expect(faultsOf(style({ lines }))).toEqual([]);
    expect(faultsOf(style({ lines: { type: 'FeatureCollection', features: [] } }))).toEqual([]);
  });

  it('is valid with many places, of which it groups those that are near to each other', () => {
    const points = placePoints(generatedStory(400), language);
    const drawn = style({ points, apart: ['place-7'] });
    expect(faultsOf(drawn)).toEqual([]);
    expect(drawn.sources[PLACES]).toMatchObject({ cluster: true, clusterMaxZoom: 12 });
    expect(style().sources).not.toHaveProperty(PLACES);
    expect(JSON.stringify(layerOf(drawn, 'place-name'))).toContain('place-7');
  });

  it('names everything in the reader’s language', () => {
    const fields = style().layers.flatMap(({ layout }): unknown[] =>
      layout && 'text-field' in layout ? [layout['text-field']] : [],
    );
    expect(fields.length).toBeGreaterThanOrEqual(5);
    const inLanguage = ['coalesce', ['get', `name_${language}`], ['get', 'name_en']];
    for (const field of fields) expect(field).toEqual(inLanguage);
  });

  it('takes its colours from the theme and from nowhere else', () => {
    const known = Object.values(PALETTES[theme]);
    const colours = JSON.stringify(style().layers).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(colours.length).toBeGreaterThan(15);
    expect(colours.filter((colour) => !known.includes(colour))).toEqual([]);
    expect(JSON.stringify(style().layers)).not.toMatch(/"(?:rgba?|hsla?)\(|"(?:black|white|red)"/);
  });

  it.each(STATUSES)('draws what is %s with the pattern of the theme', (status) => {
    const { width, dash, cap = 'butt', hollow } = LEG_PATTERNS[status];
    const layer = lineLayer(style(), `leg-${status}`);
    expect(layer.filter).toEqual(expect.arrayContaining([['==', ['get', 'status'], status]]));
    expect(layer.layout?.['line-cap']).toBe(cap);
    expect(layer.paint?.['line-color']).toBe(PALETTES[theme].journey);
    expect(layer.paint?.['line-dasharray']).toEqual(dash);
    expect(layer.paint?.['line-width']).toEqual(expect.arrayContaining([4, width, 8, width * 1.6]));
    const gap: unknown = layer.paint?.['line-gap-width'];
    if (hollow) expect(gap).toEqual(expect.arrayContaining([4, hollow, 8, hollow * 1.6]));
    else expect(gap).toBeUndefined();
  });

  it.each(STATUSES)('lifts what is %s off the ground with a wider casing below it', (status) => {
    const { layers } = style();
    const at = (id: string): number => layers.findIndex((layer) => layer.id === id);
    expect(at(`casing-${status}`)).toBeGreaterThan(at('land'));
    expect(at(`casing-${status}`)).toBeLessThan(at(`leg-${status}`));
    const widthAtZoom4 = (lineLayer(style(), `casing-${status}`).paint!['line-width'] as unknown[])[4];
    expect(widthAtZoom4).toBeGreaterThan(LEG_PATTERNS[status].width);
  });
});

describe('the style', () => {
  it('is the same for the same drawing, and leaves the drawing as it was', () => {
    const before = structuredClone(drawing);
    expect(styleOf()).toEqual(styleOf());
    expect(JSON.stringify(styleOf())).toBe(JSON.stringify(styleOf()));
    expect(drawing).toEqual(before);
  });

  it('has each layer once, and takes each from a source that it has', () => {
    const style = styleOf({ obstacles: [{ position: [1, 2], at: [0, 0], boxes: [] }] });
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    }
  });

  it('draws what is attested above everything else that the story draws', () => {
    const ids = styleOf().layers.map(({ id }) => id);
    const others = STATUSES.filter((status) => status !== 'attested').map((status) =>
      ids.indexOf(`leg-${status}`),
    );
    expect(ids.indexOf('leg-attested')).toBeGreaterThan(Math.max(...others));
  });

  it('draws a path that is unknown pale, and fades a known one as its band of uncertainty comes', () => {
    const opacityAt = (zoom: number, part: string, path: string): number => {
      const { paint } = lineLayer(styleOf(), 'leg-reported');
      const parsed = createPropertyExpression(paint!['line-opacity'], 'line-opacity', lineOpacityRules);
      if (parsed.result === 'error') throw new Error(parsed.value[0]!.message);
      const feature = { type: 2 as const, properties: { part, path }, geometry: [] };
      return parsed.value.evaluate({ zoom }, feature) as number;
    };
    expect([4, 7, 9, 12].map((zoom) => opacityAt(zoom, 'leg', 'unknown'))).toEqual([0.6, 0.6, 0.6, 0.6]);
    expect(opacityAt(12, 'stub', 'unknown')).toBe(1);
    expect([4, 7, 9, 12].map((zoom) => opacityAt(zoom, 'leg', 'probable'))).toEqual([1, 1, 0.5, 0.5]);
  });

  it('draws the band of uncertainty below every line, as wide on the ground at each zoom, and none without a figure', () => {
    const style = styleOf();
    expect(style.layers.findIndex(({ id }) => id === 'band')).toBeLessThan(
      style.layers.findIndex(({ id }) => id === 'tie'),
    );
    expect(lineLayer(style, 'band').filter).toContainEqual(['>', ['get', 'uncertaintyKm'], 0]);
    const width = lineLayer(style, 'band').paint!['line-gap-width'] as [
      string,
      unknown,
      unknown,
      ...unknown[],
    ];
    const [, , , lowZoom, low, highZoom, high] = width as unknown as [
      0,
      0,
      0,
      number,
      unknown[],
      number,
      unknown[],
    ];
    expect((high[2] as number) / (low[2] as number)).toBeCloseTo(2 ** (highZoom - lowZoom), 6);
  });

  it('draws ties thin and in their own colour, never as part of a leg', () => {
    const { filter, paint } = lineLayer(styleOf(), 'tie');
    expect(filter).toEqual(['==', ['get', 'part'], 'tie']);
    expect(paint?.['line-color']).toBe(PALETTES.light.tie);
    expect(JSON.stringify(lineLayer(styleOf(), 'leg-reported').filter)).toContain('["leg","stub"]');
  });

  it('makes the opened leg glow, and none while none is opened', () => {
    const openLegOf = (openLeg: string | null): string =>
      JSON.stringify(lineLayer(styleOf({ openLeg }), 'leg-open').filter);
    expect(openLegOf('artyom-khasan')).toContain('"artyom-khasan"');
    expect(openLegOf(null)).toContain('["==",["get","leg"],""]');
  });

  it('makes the stretch glow on which the train can be, and pales the legs to come', () => {
    const stretch: Position[] = [
      [130, 43],
      [131, 44],
    ];
    const style = styleOf({ underway: [stretch], coming: ['artyom-khasan'] });
    const { source } = lineLayer(style, 'leg-reach');
    expect(JSON.stringify(style.sources[source])).toContain(JSON.stringify(stretch));
    expect(lineLayer(style, 'leg-reach').paint?.['line-width']).toEqual(
      lineLayer(style, 'leg-open').paint?.['line-width'],
    );
    const opacity = JSON.stringify(lineLayer(style, 'leg-reported').paint?.['line-opacity']);
    expect(opacity).toContain('["case",["in",["get","leg"],["literal",["artyom-khasan"]]],0.3,1]');
  });

  it('dashes a disputed border and not a settled one', () => {
    expect(lineLayer(styleOf(), 'border-disputed').paint?.['line-dasharray']).toBeDefined();
    expect(lineLayer(styleOf(), 'border').paint?.['line-dasharray']).toBeUndefined();
  });

  it.each([
    [6.9, true],
    [7, false],
  ])('draws at zoom %f a river whose source is good until zoom 7: %s', (zoom, isDrawn) => {
    const { filter } = lineLayer(styleOf(), 'river-1');
    const drawnAt = (properties: Record<string, unknown>): boolean =>
      featureFilter(filter, 'filter').filter({ zoom }, { type: 'LineString', properties } as never);
    expect(drawnAt({ kind: 'river', rank: 1, untilZoom: 7 })).toBe(isDrawn);
    expect(drawnAt({ kind: 'river', rank: 1 })).toBe(true);
  });

  it('asks only for addresses of this site, written out in full, and for no sprite nor glyphs', () => {
    const style = styleOf();
    const addresses = JSON.stringify(style).match(/"(?:https?:)?\/\/[^"]+"/g) ?? [];
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(address).toMatch(/^"http:\/\/parcours\.test\//);
    expect([style.sprite, style.glyphs]).toEqual([undefined, undefined]);
  });

  it('has a font for every label', () => {
    const style = styleOf() as StyleSpecification & { 'font-faces': Record<string, unknown> };
    const fonts = style.layers.flatMap(({ layout }): unknown[] =>
      layout && 'text-font' in layout ? (layout['text-font'] as unknown[]) : [],
    );
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const font of fonts) expect(Object.keys(style['font-faces'])).toContain(font);
  });

  it('keeps the map’s own labels off every obstacle, in a layer that is always there', () => {
    const obstacles: Drawing['obstacles'] = [
      {
        position: [1, 2],
        at: [100, 50],
        boxes: [
          { left: 90, top: 40, right: 110, bottom: 60 },
          { left: 113, top: 41, right: 180.2, bottom: 59 },
        ],
      },
      { position: [3, 4], at: [400, 300], boxes: [{ left: 744, top: 0, right: 800, bottom: 350 }] },
    ];
    const style = styleOf({ obstacles });
    const { data } = style.sources.obstacles as unknown as {
      data: { features: { properties: { padding: number[] } }[] };
    };
    expect(data.features.map(({ properties }) => properties.padding)).toEqual([
      [13, 13, 13, 13],
      // Beside its position, as a name beside its disc, or a control beside the map's middle.
      [12, 83, 12, -10],
      [303, 403, 53, -341],
    ]);
    const layer = style.layers.find(({ id }) => id === 'obstacles')!;
    expect((layer.layout as Record<string, unknown>)['icon-padding']).toEqual(['get', 'padding']);
    // MapLibre places the topmost layers' symbols first: obstacles have to lie above all labels.
    const lastLabel = style.layers.findLastIndex(({ layout }) => layout && 'text-field' in layout);
    expect(style.layers.indexOf(layer)).toBeGreaterThan(lastLabel);
    expect(styleOf({ obstacles: [] }).layers).toEqual(style.layers);
  });
});
