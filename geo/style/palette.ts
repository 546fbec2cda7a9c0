/** The colours of the map and the page by role, in both themes, and as CSS. */

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Colours by role; a test checks their contrasts. */
export interface Palette {
  water: string;
  land: string;
  coast: string;
  countryBorder: string;
  regionBorder: string;
  river: string;
  waterLabel: string;
  countryLabel: string;
  regionLabel: string;
  townLabel: string;
  journey: string;
  casing: string;
  /** Ties between a leg's end and its place, and leader lines of markers. */
  tie: string;
  panel: string;
  panelText: string;
  panelSecondary: string;
  panelRule: string;
  focus: string;
}

export const PALETTES: Record<ThemeName, Palette> = {
  light: {
    water: '#d3e0e6',
    land: '#f7f4ed',
    coast: '#93aebb',
    countryBorder: '#8d8171',
    regionBorder: '#cdc4b4',
    river: '#8fb0c0',
    waterLabel: '#3f6273',
    countryLabel: '#6b6052',
    regionLabel: '#746a5d',
    townLabel: '#5d564b',
    journey: '#b01f2b',
    casing: '#ffffff',
    tie: '#6d675e',
    panel: '#fffdf9',
    panelText: '#1f1c18',
    panelSecondary: '#5f584e',
    panelRule: '#ddd6c8',
    focus: '#1257a8',
  },
  dark: {
    water: '#15212a',
    land: '#25292c',
    coast: '#3d5566',
    countryBorder: '#7d7a75',
    regionBorder: '#43474a',
    river: '#3f6478',
    waterLabel: '#8fb6c9',
    countryLabel: '#aaa398',
    regionLabel: '#9a9489',
    townLabel: '#c3bdb3',
    journey: '#ff8077',
    casing: '#15181a',
    tie: '#a09a90',
    panel: '#1a1d1f',
    panelText: '#f2efe9',
    panelSecondary: '#b4aea4',
    panelRule: '#3a3f42',
    focus: '#8ec5ff',
  },
};

const cssName = (role: string): string =>
  `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The palettes as CSS custom properties that follow `color-scheme`. */
export function themeCss(): string {
  const roles = Object.keys(PALETTES.light) as (keyof Palette)[];
  const lines = roles.map(
    (role) => `  ${cssName(role)}: light-dark(${PALETTES.light[role]}, ${PALETTES.dark[role]});`,
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
}

/** A style sheet with the palette's own colours in place of `var(--…)`, for pictures outside a page. */
export const themedCss = (css: string, palette: Palette): string =>
  (Object.keys(palette) as (keyof Palette)[]).reduce(
    (text, role) => text.replaceAll(`var(${cssName(role)})`, palette[role]),
    css,
  );
