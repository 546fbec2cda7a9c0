import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../geo/story/story.ts';
import { type Palette, PALETTES, THEME_NAMES, themeCss } from '../../../geo/style/palette.ts';
import {
  CASING_EXTRA,
  LEG_PATTERNS,
  legExtent,
  MARKER_FILLS,
  UNKNOWN_PATH_OPACITY,
  WIDTH_GROWTH,
} from '../../../geo/style/theme.ts';
import { chroma, contrast, laidOn, luminance } from './contrast.ts';

type Role = keyof Palette;

const LABEL = 4.5;
const SHAPE = 3;

/** What is read, and everything that it may lie on. */
const LABELS: [label: Role, on: Role[]][] = [
  ['townLabel', ['land']],
  ['regionLabel', ['land']],
  ['countryLabel', ['land']],
  // Rivers are named on land, and the halo of their names is the land's.
  ['waterLabel', ['water', 'land']],
  // Names of stops and the scale stand on the map without a panel.
  ['panelText', ['land', 'water', 'panel']],
  ['panelSecondary', ['panel']],
  // The page's name and the numeral of a card; numerals in rings.
  ['journey', ['panel', 'casing']],
  // A numeral reversed out of a filled disc.
  ['casing', ['journey']],
  // The chosen one of two switches, and the message after copying.
  ['panel', ['panelText']],
];

const SHAPES: [shape: Role, on: Role[]][] = [
  ['journey', ['land', 'water', 'casing', 'panel']],
  ['tie', ['land', 'water']],
  ['focus', ['land', 'water', 'panel']],
  ['countryBorder', ['land']],
  // The frame of the switch is what shows that it is one.
  ['panelSecondary', ['panel']],
];

const pairs = (table: [Role, Role[]][]): [Role, Role][] =>
  table.flatMap(([role, grounds]) => grounds.map((ground): [Role, Role] => [role, ground]));

/** Names the colours, so that a failure says which value to change. */
function expectContrast(palette: Palette, role: Role, ground: Role, lowest: number): void {
  const ratio = contrast(palette[role], palette[ground]);
  const finding = `${role} ${palette[role]} on ${ground} ${palette[ground]}: ${ratio.toFixed(2)}, wanted ${lowest}`;
  expect(ratio, finding).toBeGreaterThanOrEqual(lowest);
}

describe('the measure of contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and known in between', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#123456', '#123456')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(laidOn('#ff0000', 0.5, '#000000')).toBe('#800000');
  });
});

describe.each(THEME_NAMES)('the %s theme', (name) => {
  const palette = PALETTES[name];

  it.each(pairs(LABELS))('shows %s on %s with at least 4.5:1', (role, ground) => {
    expectContrast(palette, role, ground, LABEL);
  });

  it.each(pairs(SHAPES))('shows %s on %s with at least 3:1', (role, ground) => {
    expectContrast(palette, role, ground, SHAPE);
  });

  it('shows the journey best of all that is drawn on land and water: at least 5:1', () => {
    expectContrast(palette, 'journey', 'land', 5);
    expectContrast(palette, 'journey', 'water', 5);
  });

  it('shows the panel’s texts with at least 6.9:1', () => {
    expectContrast(palette, 'panelText', 'panel', 6.9);
    expectContrast(palette, 'panelSecondary', 'panel', 6.9);
  });

  it.each(['land', 'water'] as const)(
    'shows the pale arc of an unknown path against its casing on %s',
    (on) => {
      // The casing is drawn at nine tenths of its strength, the arc on top of it.
      const casing = laidOn(palette.casing, 0.9, palette[on]);
      const arc = laidOn(palette.journey, UNKNOWN_PATH_OPACITY, casing);
      expect(contrast(arc, casing)).toBeGreaterThanOrEqual(SHAPE);
    },
  );

  it('keeps the words of a marked quote readable on its tint', () => {
    const tint = laidOn(palette.journey, 0.12, palette.panel);
    expect(contrast(palette.panelText, tint)).toBeGreaterThanOrEqual(LABEL);
    expect(contrast(palette.panelSecondary, tint)).toBeGreaterThanOrEqual(LABEL);
  });

  it('keeps the ground quiet: a region’s border weaker than a country’s, coast and rivers weaker than the journey', () => {
    const onLand = (role: Role): number => contrast(palette[role], palette.land);
    expect(onLand('regionBorder')).toBeLessThan(onLand('countryBorder'));
    for (const role of ['coast', 'river', 'countryBorder'] as const) {
      expect(onLand(role)).toBeLessThan(onLand('journey') / 1.5);
    }
  });

  it('tells coast, rivers and borders of regions from the ground at all', () => {
    for (const role of ['coast', 'river', 'regionBorder'] as const) {
      expectContrast(palette, role, 'land', 1.5);
    }
    expectContrast(palette, 'coast', 'water', 1.5);
  });

  it('has one saturated colour on the map, the journey’s', () => {
    // The focus ring is no part of the map and has to be found at once.
    const others = Object.entries<string>({ ...palette }).filter(
      ([role]) => role !== 'journey' && role !== 'focus',
    );
    for (const [role, colour] of others) {
      expect(chroma(colour), `${role} ${colour}`).toBeLessThan(chroma(palette.journey) / 2);
    }
  });
});

describe('the two themes', () => {
  it('have the same roles, and light grounds in one and dark grounds in the other', () => {
    expect(Object.keys(PALETTES.dark)).toEqual(Object.keys(PALETTES.light));
    for (const role of ['land', 'water', 'panel', 'casing'] as const) {
      expect(luminance(PALETTES.light[role])).toBeGreaterThan(0.6);
      expect(luminance(PALETTES.dark[role])).toBeLessThan(0.1);
    }
  });

  it('reach the page’s style sheet, every role in both', () => {
    const css = themeCss();
    expect(css).toContain(`--water: light-dark(${PALETTES.light.water}, ${PALETTES.dark.water});`);
    expect(css).toContain(
      `--country-border: light-dark(${PALETTES.light.countryBorder}, ${PALETTES.dark.countryBorder});`,
    );
    expect(css.match(/light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/g)).toHaveLength(
      Object.keys(PALETTES.light).length,
    );
  });
});

describe('the four statuses without any colour', () => {
  it('are four line patterns, told apart by more than their width', () => {
    const patterns = STATUSES.map((status) => {
      const { dash = [], cap = 'butt', hollow } = LEG_PATTERNS[status];
      return `${hollow ? 'two lines' : 'one line'}, dashes ${dash.join(':')}, ${cap}`;
    });
    expect(new Set(patterns).size).toBe(4);
  });

  it('are four markers', () => {
    expect(new Set(STATUSES.map((status) => MARKER_FILLS[status])).size).toBe(4);
  });

  it('are drawn as the art direction says: solid, dashes 3:2, hollow, round dots', () => {
    expect(LEG_PATTERNS.attested).toEqual({ width: 4, casingOpacity: 0.9 });
    expect(LEG_PATTERNS.announced).toMatchObject({ width: 4, dash: [3, 2] });
    expect(LEG_PATTERNS.reported.dash).toBeUndefined();
    expect(LEG_PATTERNS.reported.hollow).toBeGreaterThan(1);
    expect(LEG_PATTERNS.inferred).toMatchObject({ width: 3, cap: 'round' });
    expect(MARKER_FILLS).toMatchObject({ attested: 'filled', announced: 'ring', reported: 'double-ring' });
  });

  it('leave nothing invisible: a dash without length is round, and gaps stay open', () => {
    for (const { dash, cap } of Object.values(LEG_PATTERNS)) {
      if (!dash) continue;
      const [length, gap] = dash as [number, number];
      if (length === 0) expect(cap).toBe('round');
      // Round caps reach half a width into the gap from both sides.
      expect(gap - (cap === 'round' ? 1 : 0)).toBeGreaterThanOrEqual(1);
    }
  });

  it('occupy about the same width, and a hollow line is counted with its gap', () => {
    expect(legExtent(LEG_PATTERNS.attested)).toBe(4);
    expect(legExtent(LEG_PATTERNS.reported)).toBeCloseTo(5.2, 10);
    expect(CASING_EXTRA).toBeGreaterThan(0);
  });

  it('grow gently with the zoom, from 1 at zoom 4 to 1.6 at zoom 8', () => {
    expect(WIDTH_GROWTH).toEqual([[4, 1], [8, 1.6]]); // prettier-ignore
  });
});
