/** The journey's time as a slider shows it: whole hours from the first dated claim to the last, and the events between. */
import { journeyOf, spanOfMoment, type JourneyEvent } from './journey.ts';
import { isPlace, placeById, stopById, type Story } from './story.ts';
import { localClock, type Span } from './time.ts';

const STEP_MS = 3_600_000;

/** Number of steps from the first dated claim to the last; 0 where nothing is dated. */
export function stepCount(story: Story): number {
  const { span } = journeyOf(story);
  return span ? Math.max(Math.ceil((span.endMs - span.startMs) / STEP_MS) - 1, 0) : 0;
}

/** The moment at a step, as links spell it: `2023-09-14T22:00Z`. Steps beyond either end are those ends. */
export function momentAtStep(story: Story, step: number): string | null {
  const { span } = journeyOf(story);
  if (!span) return null;
  const held = Math.min(Math.max(Math.round(step), 0), stepCount(story));
  return utcMinute(span.startMs + held * STEP_MS);
}

/** The step nearest to the middle of a moment; 0 for a text that is no moment. */
export function stepOfMoment(story: Story, at: string): number {
  const { span } = journeyOf(story);
  const asked = spanOfMoment(story, at);
  if (!span || !asked) return 0;
  const middleMs = at.includes('T') ? asked.startMs : (asked.startMs + asked.endMs) / 2;
  const step = Math.round((middleMs - span.startMs) / STEP_MS);
  return Math.min(Math.max(step, 0), stepCount(story));
}

const utcMinute = (instantMs: number): string => `${new Date(instantMs).toISOString().slice(0, 16)}Z`;

/** The moment of an event, as precise as its source: a date where it lies, or a minute in UTC. */
function momentOf(story: Story, event: JourneyEvent): string {
  if (event.precision === 'minute') return utcMinute(event.span.startMs);
  const stop = stopById(story, event.stop)!;
  const place = isPlace(stop) ? stop : placeById(story, event.kind === 'arrival' ? stop.to : stop.from);
  return localClock(event.span.startMs, place.timeZone).date;
}

/** A dated event's place along the slider, both ends as shares of its length, 0 to 1. */
export interface Tick {
  at: string;
  from: number;
  to: number;
}

/** One tick for each moment that claims name, in order; a whole day is as wide as it was long. */
export function ticksOf(story: Story): Tick[] {
  const { span, events } = journeyOf(story);
  if (!span) return [];
  const shareOf = (instantMs: number): number => {
    const share = (instantMs - span.startMs) / (span.endMs - span.startMs);
    return Math.min(Math.max(share, 0), 1);
  };
  const moments = [...new Set(events.map((event) => momentOf(story, event)))];
  const spans = moments.map((at): [string, Span] => [at, spanOfMoment(story, at)!]);
  return spans
    .sort(([, a], [, b]) => a.startMs - b.startMs || a.endMs - b.endMs)
    .map(([at, { startMs, endMs }]) => ({ at, from: shareOf(startMs), to: shareOf(endMs) }));
}

/** The next dated moment after one, or the last before it; from the whole journey, the first or the last. null: none. */
export function neighbourMoment(
  story: Story,
  at: string | null,
  direction: 'next' | 'previous',
): string | null {
  const moments = ticksOf(story).map((tick) => tick.at);
  const asked = at === null ? null : spanOfMoment(story, at);
  if (direction === 'previous') moments.reverse();
  if (!asked) return moments[0] ?? null;
  const isBeyond = (moment: string): boolean => {
    const { startMs, endMs } = spanOfMoment(story, moment)!;
    const later = startMs - asked.startMs || endMs - asked.endMs;
    return direction === 'next' ? later > 0 : later < 0;
  };
  return moments.find(isBeyond) ?? null;
}
