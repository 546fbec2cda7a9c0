/**
 * The axis of a timeline: which years, months, days or hours lie on it, and what of the story is dated where. All places
 * on it are shares (0 to 1) of the timeline's scale, at which the slider shows the same moment.
 */
import {
  isLeg,
  isPlace,
  type Leg,
  type Place,
  type Status,
  statusOf,
  type Story,
  type When,
} from '../story/story.ts';
import { placeById } from '../story/lookup.ts';
import { journeyOf } from './journey.ts';
import {
  formatMoment,
  type Moment,
  momentAtReading,
  momentOf,
  type Precision,
  PRECISIONS,
  readingOf,
} from './moment.ts';
import { positionsOf, type Scale, scaleOf, shareAt, spanOfStep, stepAt } from './scale.ts';
import { hull } from './span.ts';
import { HOUR_MS, localMoment, spanOf } from './time.ts';
import { reachOf, shareOfMoment, zoneAt } from './timeline.ts';

/** A year, a month, a day or an hour. */
export interface AxisDate {
  /** By the clocks of the place. */
  moment: Moment;
  /** Where only every n-th date has its figure, those whose number n divides. */
  number: number;
  /** Where its figure stands, and its tick; the tick of a date that begins before the axis is null. */
  share: number;
  tick: number | null;
}

export interface AxisDates {
  unit: Precision;
  dates: AxisDate[];
}

/** Every how many dates have figures, from the finest; each divides the next. */
export const STRIDES: Record<Precision, readonly number[]> = {
  minute: [1, 3, 6, 12, 24],
  day: [1, 2, 4, 8, 16, 32],
  month: [1, 2, 4, 12, 24],
  year: [1, 5, 10, 50, 100, 500, 1000, 5000],
};
/** An axis has at least so many dates, if its scale is fine enough, and at most so many. */
const LEAST_DATES = 4;
const MOST_DATES = 64;

/** Numbers of the first and the last year, month, day or hour on the axis. */
function numbersOf(story: Story, scale: Scale, unit: Precision): [first: number, last: number] {
  if (unit === 'minute') return [scale.first, scale.last];
  const { startMs, endMs } = hull(journeyOf(story).events.map(({ reading }) => reading));
  return [stepAt(startMs, unit), stepAt(endMs - 1, unit)];
}

/** The coarsest unit of which there are enough. Of a journey of an hour or two the axis says the day. */
function unitOf(story: Story, scale: Scale): Precision {
  const units = PRECISIONS.slice(0, PRECISIONS.indexOf(scale.step) + 1);
  const countOf = (unit: Precision): number => {
    const [first, last] = numbersOf(story, scale, unit);
    return last - first + 1;
  };
  const isTold = (unit: Precision): boolean => unit !== 'minute' || countOf(unit) >= LEAST_DATES;
  return units.find((unit) => countOf(unit) >= LEAST_DATES) ?? units.findLast(isTold) ?? 'day';
}

/** The hour of a number of its scale, on the clocks of the place where the traveller was last seen. */
function hourAt(story: Story, scale: Scale, number: number): AxisDate {
  const at = formatMoment(momentAtReading(number * HOUR_MS, 'minute'));
  const moment = localMoment(number * HOUR_MS, zoneAt(story, at) ?? 'UTC');
  const share = shareAt(scale, number);
  return { moment, number: Number(moment.time!.slice(0, 2)), share, tick: share };
}

function dateAt(story: Story, scale: Scale, unit: Precision, number: number): Omit<AxisDate, 'number'> {
  const moment = momentAtReading(spanOfStep(number, unit).startMs, unit);
  const at = formatMoment(moment);
  if (unit === scale.step) {
    const share = shareOfMoment(story, at)!;
    return { moment, share, tick: share };
  }
  const [from, to] = reachOf(story, at, scale);
  const share = (shareAt(scale, from) + shareAt(scale, to)) / 2;
  return { moment, share, tick: from < scale.first ? null : shareAt(scale, from) };
}

/** The dates of a story's axis, in order; null for a story without a date. */
export function axisDates(story: Story): AxisDates | null {
  const scale = scaleOf(story);
  if (!scale) return null;
  const unit = unitOf(story, scale);
  const [first, last] = numbersOf(story, scale, unit);
  const least = STRIDES[unit].find((stride) => (last - first) / stride < MOST_DATES) ?? 1;
  const dates: AxisDate[] = [];
  for (let step = first; step <= last; step++) {
    if (unit === 'minute') {
      dates.push(hourAt(story, scale, step));
      continue;
    }
    // Days and months are counted from the first, so that it has its figure; years as calendars do.
    const number =
      unit === 'year' ? momentAtReading(spanOfStep(step, unit).startMs, unit).year : step - first;
    if (number % least === 0) dates.push({ number, ...dateAt(story, scale, unit, step) });
  }
  return { unit, dates };
}

/** What is dated, and where on the axis. */
export interface AxisBlock<Kind> {
  /** Those that share the dates. */
  stops: Kind[];
  status: Status;
  when: When;
  from: number;
  to: number;
}

type DatedStop<Kind> = Omit<AxisBlock<Kind>, 'stops'> & { stop: Kind };
/** In numbers of a scale's steps. */
type Reach = readonly [from: number, to: number];

/** Where dates lie. Without a time zone they are those of any place on earth. */
function reachOfWhen({ step }: Scale, { start, end = start }: When, zones: (string | undefined)[]): Reach {
  const moments = [start, end];
  const spans =
    step === 'minute'
      ? moments.flatMap((moment) => zones.map((zone) => spanOf(moment, zone)))
      : moments.map((moment) => readingOf(momentOf(moment)));
  return positionsOf(hull(spans), step);
}

interface Dating {
  status: Status;
  when?: When | undefined;
}

/** The dates of a stop on the axis that lie apart: of those that overlap the first. */
function datesOf<Kind>(
  scale: Scale,
  stop: Kind,
  datings: Dating[],
  zones: (string | undefined)[],
): DatedStop<Kind>[] {
  const axis: Reach = [scale.first - 0.5, scale.last + 0.5];
  const overlap = ([from, to]: Reach, other: Reach): boolean => from < other[1] && other[0] < to;
  const apart: { dating: Omit<DatedStop<Kind>, 'from' | 'to'>; reach: Reach }[] = [];
  for (const { when, status } of datings) {
    if (!when) continue;
    const reach = reachOfWhen(scale, when, zones);
    const isApart = !apart.some((known) => overlap(known.reach, reach));
    if (isApart && overlap(axis, reach)) apart.push({ dating: { stop, status, when }, reach });
  }
  return apart.map(({ dating, reach: [from, to] }) => ({
    ...dating,
    from: shareAt(scale, from),
    to: shareAt(scale, to),
  }));
}

/** Joins places with the same dates. */
function joined<Kind>(dated: DatedStop<Kind>[]): AxisBlock<Kind>[] {
  const blocks = new Map<string, AxisBlock<Kind>>();
  for (const { stop, ...block } of dated) {
    const key = `${block.from.toFixed(4)} ${block.to.toFixed(4)}`;
    const known = blocks.get(key);
    if (known) known.stops.push(stop);
    else blocks.set(key, { ...block, stops: [stop] });
  }
  return [...blocks.values()].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** What claims say of the two ends of each leg, by the place. */
function endsOf(story: Story): Map<string, Dating[]> {
  const ends = new Map<string, Dating[]>();
  for (const leg of story.stops.filter(isLeg))
    for (const claim of leg.claims) {
      if (!claim.about) continue;
      const id = claim.about === 'departure' ? leg.from : leg.to;
      ends.set(id, [...(ends.get(id) ?? []), claim]);
    }
  return ends;
}

/** The dated stays of a story, in order of time. */
export function axisPlaces(story: Story): AxisBlock<Place>[] {
  const scale = scaleOf(story);
  if (!scale) return [];
  const ends = endsOf(story);
  return joined(
    story.stops.filter(isPlace).flatMap((place) => {
      const datings = [
        { when: place.when, status: statusOf(place) },
        ...place.claims,
        ...(ends.get(place.id) ?? []),
      ];
      return datesOf(scale, place, datings, [place.timeZone]);
    }),
  );
}

/** The dated legs of a story: as long as each can have taken at most. */
export function axisLegs(story: Story): DatedStop<Leg>[] {
  const scale = scaleOf(story);
  if (!scale) return [];
  return story.stops.filter(isLeg).flatMap((leg) => {
    const zones = [leg.from, leg.to].map((id) => placeById(story, id).timeZone);
    return datesOf(
      scale,
      leg,
      [{ when: leg.when, status: statusOf(leg) }, ...leg.claims.filter(({ about }) => !about)],
      zones,
    );
  });
}
