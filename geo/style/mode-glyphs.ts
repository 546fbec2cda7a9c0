/** The vehicle of each mode of travel, as plain data. A page fetches them when one is to be shown. */
import type { Mode } from '../story/story.ts';

/**
 * A vehicle as SVG path data, seen from above and heading upwards: its body, and what is drawn on it in a lighter colour. px,
 * from the middle of the marker of the place at which it stands.
 */
export interface ModeGlyph {
  body: string;
  detail?: string;
}

export const MODE_GLYPHS: Record<Mode, ModeGlyph> = {
  train: {
    body: 'M0 -34 C4 -34 5 -29 5 -26 V-15 H-5 V-26 C-5 -29 -4 -34 0 -34 Z',
    detail: 'M-2.6 -26.5 H2.6 M-2.6 -19 H2.6',
  },
  bus: {
    body: 'M-5 -15V-32Q-5-35 0-35T5-32V-15Z',
    detail: 'M-3-30H3M0-26V-19',
  },
  car: {
    body: 'M-4.5-15V-25L-6-24V-26.5L-4.5-28Q-4-34 0-34T4.5-28L6-26.5V-24L4.5-25V-15Q0-13-4.5-15Z',
    detail: 'M-3-26.5H3M-2-18H2',
  },
  plane: {
    body: 'M0-37Q1.7-36 1.7-32V-29L10-22V-19.5L1.7-22.5V-18L4.5-15.5V-13.5L0-14.8-4.5-13.5V-15.5L-1.7-18V-22.5L-10-19.5V-22L-1.7-29V-32Q-1.7-36 0-37Z',
  },
  ship: {
    body: 'M0-37Q5-31 5-26V-15Q0-13-5-15V-26Q-5-31 0-37Z',
    detail: 'M-2.6-19H2.6M0-29V-24',
  },
  ferry: {
    body: 'M0-36Q6-32 6-27V-22Q6-17 0-13-6-17-6-22V-27Q-6-32 0-36Z',
    detail: 'M-2.4-29V-20M2.4-29V-20',
  },
  foot: {
    body: 'M-6.5-21V-31Q-6.5-36-3.8-36T-1-31V-21Q-3.8-18-6.5-21ZM6.5-15V-25Q6.5-30 3.8-30T1-25V-15Q3.8-12 6.5-15Z',
    detail: 'M-7-24H0M7-18H0',
  },
  bicycle: {
    body: 'M-2-35Q0-39 2-35V-31H7L9-25 6.5-24 5-28H1.6V-23L5-17.5 2-17V-14Q0-10-2-14V-17L-5-17.5-1.6-23V-28H-5L-6.5-24-9-25-7-31H-2Z',
  },
  other: { body: 'M0-35L7-16 0-20-7-16Z' },
  unknown: { body: 'M-5-24a5 5 0 0 1 10 0 5 5 0 0 1-10 0Z' },
};
