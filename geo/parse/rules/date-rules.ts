/** The rules of a story's dates. They are compared as spans of UTC, each by the clocks of its place. */
import type { When } from '../../story/story.ts';
import { hull, isBefore, lengthMs, type Span } from '../../time/span.ts';
import { ABOUT_MS, spanOf } from '../../time/time.ts';
import type { Fault } from '../fault.ts';
import type { PlaceFeature, StoryFeature } from '../schema/story-schema.ts';
import { faultIn, type ReadFeature } from './story-rules.ts';

/** By a place's id: its time zone; undefined where the file does not say it. */
type Zones = Map<string | undefined, string | undefined>;

const zonesOf = (features: ReadFeature[]): Zones =>
  new Map(
    features
      .filter(({ parsed }) => parsed?.properties.kind === 'place')
      .map(({ id, parsed }) => [id, (parsed as PlaceFeature).properties.timeZone]),
  );

/** No date may end before it starts: at a place by its clocks, of a leg by those where it begins and where it ends. */
export function endFaults(features: ReadFeature[]): Fault[] {
  const zones = zonesOf(features);
  return features.flatMap((feature): Fault[] => {
    if (!feature.parsed) return [];
    const { properties } = feature.parsed;
    const whens = [
      { when: properties.when, about: undefined, path: ['properties', 'when', 'end'] },
      ...properties.claims.map(({ when, about }, index) => ({
        when,
        about,
        path: ['properties', 'claims', index, 'when', 'end'],
      })),
    ];
    return whens.flatMap(({ when, about, path }): Fault[] => {
      if (
        when?.end === undefined ||
        !endsBefore(when.start, when.end, clocksOf(feature.parsed!, about, zones))
      )
        return [];
      const advice = 'swap the two, or correct one';
      return [faultIn(feature, path, when.end, 'a moment not before its start', advice)];
    });
  });
}

type Clocks = [start: string | undefined, end: string | undefined];

const endsBefore = (start: string, end: string, [startZone, endZone]: Clocks): boolean =>
  isBefore(spanOf(end, endZone), spanOf(start, startZone));

/** The zones in which a date starts and ends. */
function clocksOf({ id, properties }: StoryFeature, about: string | undefined, zones: Zones): Clocks {
  if (properties.kind === 'leg' && about === undefined)
    return [zones.get(properties.from), zones.get(properties.to)];
  // Of one place both have the same clocks, though nobody says which.
  const place = properties.kind === 'place' ? id : about === 'departure' ? properties.from : properties.to;
  const zone = zones.get(place) ?? 'UTC';
  return [zone, zone];
}

/** No stop may certainly begin before one that is earlier in the itinerary. @param stops in itinerary order */
export function orderFaults(stops: ReadFeature[]): Fault[] {
  const zones = zonesOf(stops);
  let latest: { id: string | undefined; start: string; span: Span } | undefined;
  return stops.flatMap((stop): Fault[] => {
    const properties = stop.parsed?.properties;
    // Of a date that its source doubts nothing is certain.
    if (!properties?.when || properties.when.uncertain) return [];
    const { start } = properties.when;
    const zone = zones.get(properties.kind === 'leg' ? properties.from : stop.id);
    const span = beginning(properties.when, zone);
    if (latest && isBefore(span, latest.span)) {
      const allowed = `not before ${latest.start}, the start of "${latest.id}"`;
      const advice = 'a stop earlier in the itinerary begins later: correct a date or the order';
      return [faultIn(stop, ['properties', 'when', 'start'], start, allowed, advice)];
    }
    if (!latest || span.startMs >= latest.span.startMs) latest = { id: stop.id, start, span };
    return [];
  });
}

/** From the earliest to the latest instant at which a stop can begin. */
function beginning({ start, end, approximate }: When, zone: string | undefined): Span {
  const span = spanOf(start, zone);
  if (!approximate) return span;
  if (end !== undefined) return hull([span, spanOf(end, zone)]);
  // About 1835 may be 1834 or 1836.
  const aboutMs = start.includes('T') ? ABOUT_MS : lengthMs(span);
  return { startMs: span.startMs - aboutMs, endMs: span.endMs + aboutMs };
}
