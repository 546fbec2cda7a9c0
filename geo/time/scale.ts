/**
 * The scale of a timeline: hours for a journey of days, days for one of months, months for one of decades, years for longer
 * ones; never finer than the most precise of the story's dates. Each step has a whole number; it holds what lies within half
 * a step of it. Hours lie on the clock of UTC, around the full hour; days, months and years on the clocks of the places, a
 * step for each, whatever its length.
 */
import { type Journey, journeyOf } from './journey.ts';
import { DAY_MS, isCoarser, momentAtReading, type Precision, PRECISIONS } from './moment.ts';
import { hull, lengthMs, type Span } from './span.ts';
import { HOUR_MS } from './time.ts';
import type { Story } from '../story/story.ts';

export interface Scale {
  /** What one step says. Those of `minute` are hours. */
  step: Precision;
  /** Numbers of the first and the last step. */
  first: number;
  last: number;
  /** Calendar years of the first and the last date. */
  years: [first: number, last: number];
}

/** Journeys of more steps than this have longer ones, where there are any: a screen has about as many pixels. */
const MOST_STEPS = 1200;

const scales = new WeakMap<Journey, Scale | null>();

/** The scale of a story's timeline; null for a story without a date. */
export function scaleOf(story: Story): Scale | null {
  const journey = journeyOf(story);
  if (!scales.has(journey)) scales.set(journey, makeScale(journey));
  return scales.get(journey)!;
}

function makeScale({ span, events }: Journey): Scale | null {
  if (!span) return null;
  const reading = hull(events.map((event) => event.reading));
  const years = [reading.startMs, reading.endMs - 1].map((ms) => momentAtReading(ms, 'year').year);
  const told = PRECISIONS.filter((step) => events.some(({ precision }) => !isCoarser(precision, step)));
  const fit = told.map((step): Scale => {
    const { startMs, endMs } = step === 'minute' ? span : reading;
    const [first, last] = [stepAt(startMs, step), stepAt(endMs - 1, step)];
    return { step, first, last, years: years as Scale['years'] };
  });
  return fit.findLast(({ first, last }) => last - first <= MOST_STEPS) ?? fit[0]!;
}

/** The step at an instant of UTC, or at a reading of clocks. */
export function stepAt(ms: number, step: Precision): number {
  if (step === 'minute') return Math.round(ms / HOUR_MS);
  if (step === 'day') return Math.floor(ms / DAY_MS);
  const date = new Date(ms);
  return step === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Where a step begins. */
function startOf(number: number, step: Precision): number {
  if (step === 'minute') return (number - 0.5) * HOUR_MS;
  if (step === 'day') return number * DAY_MS;
  const [year, month] = step === 'year' ? [number, 0] : [0, number];
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** The time of a step: of hours in UTC, else as the clocks of the places read. */
export const spanOfStep = (number: number, step: Precision): Span => ({
  startMs: startOf(number, step),
  endMs: startOf(number + 1, step),
});

/** From where to where a span reaches on a scale, in numbers of steps; from half a step before a whole one to half behind. */
export const positionsOf = ({ startMs, endMs }: Span, step: Precision): [from: number, to: number] =>
  [startMs, endMs].map((ms) => {
    const number = stepAt(ms, step);
    const span = spanOfStep(number, step);
    return number - 0.5 + (ms - span.startMs) / lengthMs(span);
  }) as [number, number];

/** How many times a slider can be moved on by a step: at least once. */
export const stepCount = ({ first, last }: Scale): number => Math.max(last - first, 1);

/** The step at a share (0 to 1) of the timeline; the share is clamped. */
export const stepAtShare = ({ first, last }: Scale, share: number): number =>
  Math.round(first + (last - first) * within01(share));

/** The share at which a slider's thumb stands for a position, clamped. */
export const shareAt = (scale: Scale, position: number): number =>
  within01((position - scale.first) / stepCount(scale));

const within01 = (share: number): number => (share > 0 ? Math.min(share, 1) : 0);
