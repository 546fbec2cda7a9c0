/**
 * Where figures and numerals of the axis stand, so that none touches another. The page is built for any width: what is shown
 * from which width on is chosen by container queries (axis.css), as for the names of the still map.
 */
import { numeralOf } from '../../../geo/story/lookup.ts';
import type { Place, Story } from '../../../geo/story/story.ts';
import { type AxisBlock, type AxisDate, axisDates, STRIDES } from '../../../geo/time/axis.ts';
import { figureInWords } from '../../../geo/words/axis-words.ts';
import type { StoryWords } from '../../../geo/words/story-words.ts';

/** Widths of the axis from which on more is shown, px: the first holds for any; axis.css has the others. */
export const AXIS_WIDTHS = [220, 320, 520, 720];

/** The least gap between two figures, px. */
const GAP_PX = 4;
/** How far a figure may stand out beyond the ends of the axis, px: on the left are buttons, on the right is the page's edge. */
const OVERHANG_PX = { left: 20, right: 13 };
/** Radius of a disc with a numeral of one or two digits, px. */
const BEAD_RADIUS = 8;

export interface Figure {
  text: string;
  share: number;
  /** Index of the first of AXIS_WIDTHS at which it is shown. */
  from: number;
  /** `text-anchor`; absent: the middle. */
  anchor?: 'start' | 'end' | undefined;
}

interface Extent {
  left: number;
  right: number;
}

/** How long a figure is at most, px. */
const lengthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[mw…]/i.test(letter) ? 11 : /[\p{L}\p{N}–]/u.test(letter) ? 7 : 4),
    0,
  );

const areApart = (extents: Extent[]): boolean =>
  extents.every(({ left }, index) => index === 0 || left >= extents[index - 1]!.right + GAP_PX);

/** Where a figure stands on an axis of a width, px. */
function extentOf({ text, share, anchor }: Figure, width: number): Extent {
  const length = lengthOf(text);
  const left = share * width - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2);
  return { left, right: left + length };
}

/** The anchor with which a text keeps within the axis at a width. */
function anchorOf(text: string, share: number, width: number): Figure['anchor'] {
  const { left, right } = extentOf({ text, share, from: 0 }, width);
  if (left < -OVERHANG_PX.left) return 'start';
  return right > width + OVERHANG_PX.right ? 'end' : undefined;
}

/** The figures of a story's axis, in order, and its ticks, shares. */
export function axisFigures(story: Story, words: StoryWords): { figures: Figure[]; ticks: number[] } {
  const axis = axisDates(story);
  if (!axis) return { figures: [], ticks: [] };
  const { unit, dates } = axis;
  const known = new Map<AxisDate, Figure>();
  /** Those at a stride: known ones as they are, since a wider axis only adds. */
  const figuresAt = (stride: number, from: number): [AxisDate, Figure][] => {
    const shown = dates.filter(({ number }) => number % stride === 0);
    return shown.map((date, index) => {
      const text = figureInWords(date.moment, shown[index - 1]?.moment, unit, words);
      const anchor = anchorOf(text, date.share, AXIS_WIDTHS[from]!);
      return [date, known.get(date) ?? { text, share: date.share, from, anchor }];
    });
  };
  AXIS_WIDTHS.forEach((width, from) => {
    const fits = STRIDES[unit]
      .map((stride) => figuresAt(stride, from))
      .find(
        (figures) => figures.length > 0 && areApart(figures.map(([, figure]) => extentOf(figure, width))),
      );
    for (const [date, figure] of fits ?? figuresAt(1, from).slice(0, 1)) known.set(date, figure);
  });
  const figures = dates.flatMap((date) => known.get(date) ?? []);
  return { figures, ticks: dates.flatMap(({ tick }) => tick ?? []) };
}

export interface Bead {
  block: AxisBlock<Place>;
  /** `3`, or `5–9` for several places with the same dates. */
  text: string;
  share: number;
  /** Half of its width, px. */
  half: number;
  /** As of a figure. */
  from: number;
}

function numeralsInWords(story: Story, places: Place[]): string {
  const numerals = places.map((place) => numeralOf(story, place)).sort((one, other) => one - other);
  const [first, last] = [numerals[0]!, numerals.at(-1)!];
  if (first === last) return String(first);
  return last - first === numerals.length - 1 ? `${first}–${last}` : `${first}…${last}`;
}

/** The numerals of dated places: where some would touch, the earlier ones are shown; without those that never have room. */
export function axisBeads(story: Story, blocks: AxisBlock<Place>[]): Bead[] {
  const beads = blocks.map((block): Bead => {
    const text = numeralsInWords(story, block.stops);
    const half = Math.max(BEAD_RADIUS, lengthOf(text) / 2 + 3);
    return { block, text, share: (block.from + block.to) / 2, half, from: AXIS_WIDTHS.length };
  });
  AXIS_WIDTHS.forEach((width, from) => {
    for (const bead of beads) {
      const touches = (other: Bead): boolean =>
        other !== bead &&
        other.from <= from &&
        Math.abs(other.share - bead.share) * width < other.half + bead.half + 1;
      if (bead.from > from && !beads.some(touches)) bead.from = from;
    }
  });
  return beads.filter(({ from }) => from < AXIS_WIDTHS.length);
}

/** More blocks than this could neither be told apart nor pressed. */
export const MOST_BLOCKS = 80;
/** A gap smaller than this is not seen. */
const LEAST_GAP = 1 / 400;

interface Shares {
  from: number;
  to: number;
}

/** Joins spans between which no gap is seen. */
export function joinedSpans(spans: Shares[]): Shares[] {
  const joined: Shares[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && from - last.to < LEAST_GAP) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
