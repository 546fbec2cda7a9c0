import { describe, expect, it } from 'vitest';
import { routeGeoJson } from '../../../geo/export/geojson.ts';
import { greatCircleKm } from '../../../geo/route/positions.ts';
import { arcBetween, drawnLine, lengthKm, tiesOf } from '../../../geo/route/route.ts';
import { type StoryLines, storyLines } from '../../../geo/route/story-lines.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { placeById } from '../../../geo/story/lookup.ts';
import { isLeg, type Leg, type Position, statusOf, type Story } from '../../../geo/story/story.ts';
import { realLeg, realStory } from '../real-story.ts';

const linesOf = (story: Story, leg: string): StoryLines['features'] =>
  storyLines(story).features.filter(({ properties }) => properties.leg === leg);
const partOf = (story: Story, leg: string, part: string): StoryLines['features'][number] | undefined =>
  linesOf(story, leg).find(({ properties }) => properties.part === part);
const lineOf = (feature: StoryLines['features'][number] | undefined): Position[] =>
  (feature?.geometry!.coordinates ?? []) as Position[];
const legs = realStory.stops.filter(isLeg);

/** The published story with one of its legs changed. */
const withLeg = (id: string, change: Partial<Leg>): Story => ({
  ...realStory,
  stops: realStory.stops.map((stop) => (isLeg(stop) && stop.id === id ? { ...stop, ...change } : stop)),
});

describe('the lines of the story', () => {
  it('hold each leg once, in itinerary order, as it is drawn and with its own status', () => {
    const drawn = storyLines(realStory).features.filter(({ properties }) => properties.part === 'leg');
    expect(drawn.map(({ properties }) => properties.leg)).toEqual(legs.map(({ id }) => id));
    drawn.forEach(({ properties, geometry }, index) => {
      const leg = legs[index]!;
      expect(geometry).toEqual({ type: 'LineString', coordinates: drawnLine(leg) });
      expect(properties).toMatchObject({ status: statusOf(leg), path: leg.path });
    });
  });

  it('show the statuses that the claims give, and no leg as attested', () => {
    const drawn = storyLines(realStory).features.filter(({ properties }) => properties.part === 'leg');
    expect(Object.fromEntries(drawn.map(({ properties: { leg, status } }) => [leg, status]))).toEqual({
      'pyongyang-khasan': 'reported',
      'khasan-vostochny': 'reported',
      'vostochny-komsomolsk': 'reported',
      'komsomolsk-vladivostok': 'announced',
      'vladivostok-artyom': 'inferred',
      'artyom-khasan': 'reported',
      'khasan-pyongyang': 'reported',
    });
  });

  it('hold nothing that a map source would choke on', () => {
    const lines = storyLines(realStory);
    expect(lines.type).toBe('FeatureCollection');
    for (const { type, properties, geometry } of lines.features) {
      expect(type).toBe('Feature');
      expect(Object.keys(properties).sort()).toEqual(['leg', 'part', 'path', 'status', 'uncertaintyKm']);
      expect(geometry.coordinates.length).toBeGreaterThanOrEqual(2);
      expect(geometry.coordinates.flat().every(Number.isFinite)).toBe(true);
    }
  });

  it('tie the cosmodrome to its station on both of its legs, and nothing else', () => {
    const ties = storyLines(realStory).features.filter(({ properties }) => properties.part === 'tie');
    expect(ties.map(({ properties }) => properties.leg)).toEqual([
      'khasan-vostochny',
      'vostochny-komsomolsk',
    ]);
    const place = placeById(realStory, 'vostochny').position;
    expect(lineOf(ties[0]).at(-1)).toEqual(place);
    expect(lineOf(ties[1])[0]).toEqual(place);
    expect(lineOf(ties[1])).toEqual(tiesOf(realStory, realLeg('vostochny-komsomolsk'))[0]);
  });
});

describe('the stub of an attested departure', () => {
  it('is drawn at Vostochny alone', () => {
    const stubs = storyLines(realStory).features.filter(({ properties }) => properties.part === 'stub');
    expect(stubs.map(({ properties }) => [properties.leg, properties.status])).toEqual([
      ['vostochny-komsomolsk', 'attested'],
    ]);
  });

  it('begins where its leg begins, lies on it, and ends after 70 km', () => {
    const stub = lineOf(partOf(realStory, 'vostochny-komsomolsk', 'stub'));
    const leg = drawnLine(realLeg('vostochny-komsomolsk'));
    expect(stub[0]).toEqual(leg[0]);
    expect(stub.slice(0, -1)).toEqual(leg.slice(0, stub.length - 1));
    expect(lengthKm(stub)).toBeCloseTo(70, 6);
  });

  it('ends after an eighth of a short leg, long before its end', () => {
    const [attested] = realLeg('vostochny-komsomolsk').claims;
    const story = withLeg('vladivostok-artyom', { claims: [attested!] });
    const share =
      lengthKm(lineOf(partOf(story, 'vladivostok-artyom', 'stub'))) /
      lengthKm(drawnLine(realLeg('vladivostok-artyom')));
    expect(share).toBeCloseTo(0.12, 6);
  });

  it('leaves the status of its leg alone: where nothing else is known, that is reconstructed', () => {
    const [attested] = realLeg('vostochny-komsomolsk').claims;
    const story = withLeg('vladivostok-artyom', { claims: [attested!] });
    expect(partOf(story, 'vladivostok-artyom', 'leg')!.properties.status).toBe('inferred');
  });

  it('is not drawn for a departure that others report, nor for an attested arrival', () => {
    expect(partOf(realStory, 'artyom-khasan', 'stub')).toBeUndefined();
    const [attested] = realLeg('vostochny-komsomolsk').claims;
    const story = withLeg('artyom-khasan', { claims: [{ ...attested!, about: 'arrival' }] });
    expect(partOf(story, 'artyom-khasan', 'stub')).toBeUndefined();
  });
});

describe('what the article alone tells', () => {
  const told = articleOnly(realStory);

  it('are two announced legs of unknown path, drawn as arcs from place to place', () => {
    const drawn = storyLines(told).features.filter(({ properties }) => properties.part === 'leg');
    expect(drawn.map(({ properties }) => properties)).toEqual([
      { leg: 'vostochny-komsomolsk', part: 'leg', status: 'announced', path: 'unknown', uncertaintyKm: 0 },
      {
        leg: 'komsomolsk-vladivostok',
        part: 'leg',
        status: 'announced',
        path: 'unknown',
        uncertaintyKm: 0,
      },
    ]);
    const [vostochny, komsomolsk] = ['vostochny', 'komsomolsk'].map((id) => placeById(told, id).position);
    expect(lineOf(drawn[0])).toEqual(arcBetween(vostochny!, komsomolsk!));
  });

  it('has its attested departure as a solid stub at the cosmodrome itself, without a tie', () => {
    const rest = storyLines(told).features.filter(({ properties }) => properties.part !== 'leg');
    expect(rest.map(({ properties }) => [properties.leg, properties.part, properties.status])).toEqual([
      ['vostochny-komsomolsk', 'stub', 'attested'],
    ]);
    expect(lineOf(rest[0])[0]).toEqual(placeById(told, 'vostochny').position);
    expect(lengthKm(lineOf(rest[0]))).toBeCloseTo(70, 6);
  });

  it('does not change the lines of the whole story', () => {
    const before = structuredClone(storyLines(realStory));
    storyLines(articleOnly(realStory));
    expect(storyLines(realStory)).toEqual(before);
  });
});

describe('the published route', () => {
  const route = routeGeoJson(realStory);

  it('holds the legs as drawn, each with its id, places, status, path and distance', () => {
    expect(route.features.map(({ id }) => id)).toEqual(legs.map(({ id }) => id));
    route.features.forEach(({ properties, geometry }, index) => {
      const { id, from, to, path } = legs[index]!;
      expect(properties).toMatchObject({ id, from, to, path, status: statusOf(legs[index]!) });
      expect(geometry!.coordinates).toEqual(drawnLine(legs[index]!));
    });
  });

  it('names a distance in whole kilometres exactly where the path is told', () => {
    for (const { properties, geometry } of route.features) {
      const km: unknown = properties!.distanceKm;
      if (properties!.path === 'unknown') expect(km).toBeNull();
      else expect(km).toBe(Math.round(lengthKm(geometry!.coordinates as Position[])));
    }
  });

  it('begins and ends every leg within 40 km of its places', () => {
    for (const { properties, geometry } of route.features) {
      const [from, to] = [properties!.from as string, properties!.to as string].map((id) =>
        placeById(realStory, id),
      );
      const line = geometry!.coordinates as Position[];
      expect(greatCircleKm(from!.position!, line[0]!)).toBeLessThanOrEqual(40);
      expect(greatCircleKm(line.at(-1)!, to!.position!)).toBeLessThanOrEqual(40);
    }
  });
});
