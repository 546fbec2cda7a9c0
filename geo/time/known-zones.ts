/**
 * Time zones that a browser does not know, since it is older than their names. Their places keep their dates and their
 * order: their clocks have an offset that the story itself gives in that zone; where it gives none they are places without
 * a time zone. Each time is told with the offset that it is in.
 */
import { isPlace, type Place, type Stop, type Story } from '../story/story.ts';
import { isKnownZone } from './time.ts';

/** The zone of an offset in whole hours, as all browsers know it; its sign counts westwards. `Etc/GMT-10` is UTC+10. */
function zoneOfOffset(moment: string): string | undefined {
  const [, sign, hours] = /T.*([+-])(\d\d):00$/.exec(moment) ?? [];
  if (!sign || !hours) return undefined;
  return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}

const momentsAt = ({ when, claims }: Place): string[] =>
  [when, ...claims.map((claim) => claim.when)].flatMap((each) => [each?.start ?? '', each?.end ?? '']);

/** The story with zones that this browser knows. */
export function withKnownZones(story: Story): Story {
  const places = story.stops.filter(isPlace);
  const zones = new Set(places.map(({ timeZone }) => timeZone));
  const standIns = new Map<string | undefined, string | undefined>();
  for (const zone of zones) {
    if (zone === undefined || isKnownZone(zone)) continue;
    const moments = places.filter(({ timeZone }) => timeZone === zone).flatMap(momentsAt);
    standIns.set(zone, moments.map(zoneOfOffset).find(Boolean));
  }
  const mend = (stop: Stop): Stop =>
    isPlace(stop) && standIns.has(stop.timeZone) ? { ...stop, timeZone: standIns.get(stop.timeZone) } : stop;
  return { ...story, stops: story.stops.map(mend) };
}
