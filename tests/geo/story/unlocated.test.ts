/** A story with places that nobody can locate: they are told, listed and counted, and stand on no map. */
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placesGeoJson, routeGeoJson } from '../../../geo/export/geojson.ts';
import { routeGpx } from '../../../geo/export/gpx.ts';
import { routeKml } from '../../../geo/export/kml.ts';
import { placePoints } from '../../../geo/route/place-points.ts';
import { distancesOf } from '../../../geo/route/route.ts';
import { partLines, storyLines } from '../../../geo/route/story-lines.ts';
import { stillMap } from '../../../geo/route/thinning.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { numeralOf, placeById, placeCount, stopById } from '../../../geo/story/lookup.ts';
import { placesNamed } from '../../../geo/story/place-search.ts';
import { isLeg, isOnMap, type Stop } from '../../../geo/story/story.ts';
import { momentOnMap } from '../../../geo/time/moment-on-map.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { fittedCamera } from '../../../geo/view/fit.ts';
import { measuredFrame, nominalFrame } from '../../../geo/view/frame.ts';
import { sentenceOf } from '../../../geo/words/itinerary-sentence.ts';
import { dictionaries } from '../../dictionaries.ts';
import { fixture, marketDayWith, report, storyFrom } from '../stories.ts';

const story = storyFrom(fixture('unlocated.geojson'));
const MISSING = ['alba-house', 'house', 'house-casa', 'camp'];
const SIZE = { width: 800, height: 600 };
const INSETS = { top: 20, right: 20, bottom: 20, left: 20 };
const idsOf = (stops: Stop[]): string[] => stops.map(({ id }) => id);
const cameraOf = (id: string | null) => fittedCamera(story, id, SIZE, INSETS);
const leg = (id: string) => story.stops.filter(isLeg).find((each) => each.id === id)!;

describe('what nobody can locate', () => {
  it('is in the story and its article’s part, and not on the map', () => {
    expect(story.stops).toHaveLength(8);
    expect(idsOf(story.stops.filter((stop) => !isOnMap(stop)))).toEqual(MISSING);
    expect(articleOnly(story).stops.filter(isOnMap)).toEqual([]);
  });

  it('is counted, numbered and found by its name', () => {
    expect(placeCount(story)).toBe(5);
    expect(numeralOf(story, placeById(story, 'house'))).toBe(2);
    expect(numeralOf(story, placeById(story, 'camp'))).toBe(5);
    expect(idsOf(placesNamed(story, 'smugg', 'en'))).toEqual(['house']);
  });

  it('is shown by a view of the whole journey, which keeps to what is located', () => {
    for (const id of MISSING) {
      expect(cameraOf(id)).toEqual(cameraOf(null));
      expect(nominalFrame(story, id)).toMatchObject({ camera: nominalFrame(story, null).camera });
    }
    expect(cameraOf('casa')).not.toEqual(cameraOf(null));
  });

  it('leaves a view of the world where nothing else is left', () => {
    const { zoom, lat, lon } = fittedCamera(articleOnly(story), null, SIZE, INSETS);
    for (const value of [zoom, lat, lon]) expect(Number.isFinite(value)).toBe(true);
  });

  it('has no line, no point and no marker', () => {
    expect(storyLines(story).features.map(({ properties }) => properties.leg)).toEqual(['casa-delta']);
    expect(partLines(story, [{ leg: 'alba-house', fromKm: 0, toKm: 9 }])).toEqual([]);
    expect(placePoints(story, 'en').features.map(({ properties }) => properties.place)).toEqual([
      'alba',
      'casa',
      'delta',
    ]);
    const shown = stillMap(story, measuredFrame(cameraOf(null), SIZE), story.stops);
    expect(idsOf(shown.marked)).toEqual(['alba', 'casa', 'casa-delta', 'delta']);
    expect(distancesOf(story, leg('house-casa'))).toEqual({ alongKm: null, greatCircleKm: null });
  });

  it('is where the traveller was, without a part of the map where he can have been', () => {
    for (const moment of ['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05']) {
      const { underway } = momentOnMap(story, spanOfMoment(story, moment)!);
      expect(underway.every((part) => part.leg === 'casa-delta')).toBe(true);
    }
    expect(momentOnMap(story, spanOfMoment(story, '2024-05-02')!).place).toBe('house');
  });
});

describe('a sentence about it', () => {
  const say = (id: string, language: 'fr' | 'en'): string =>
    sentenceOf(story, stopById(story, id)!, dictionaries[language].story).replaceAll(/[\u00a0\u202f]/g, ' ');

  it('says that nobody can locate it, and no length or direction', () => {
    expect(say('house', 'en')).toBe(
      'A stop at the smugglers’ house on 2 May 2024, stated by the article. Nobody knows where: the map does not show it.',
    );
    expect(say('camp', 'fr')).toBe(
      'Passage à un camp, annoncé par l’article. Nul ne sait où : la carte ne le montre pas.',
    );
    expect(say('house-casa', 'en')).toBe(
      'On foot from the smugglers’ house to Casa. A journey stated by the article. Nobody knows where: the map does not show it.',
    );
    expect(say('alba-house', 'fr')).toBe(
      'En voiture, d’Albe à la maison des passeurs, le 1er mai 2024 : environ 120 km selon The Bruma Gazette. Trajet rapporté par d’autres sources. Nul ne sait où : la carte ne le montre pas.',
    );
  });
});

describe('a file to take away', () => {
  it('keeps it in GeoJSON, without a geometry', () => {
    const features = [...routeGeoJson(story).features, ...placesGeoJson(story).features];
    expect(features).toHaveLength(8);
    for (const { id, geometry } of features) expect(geometry === null).toBe(MISSING.includes(String(id)));
    const leg = routeGeoJson(story).features[0]!;
    expect(leg.properties!.distanceKm).toBeNull();
  });

  it('keeps it in KML and GPX as far as these can hold it, without a position', () => {
    const kml = routeKml(story, '', dictionaries.en.story);
    expect(kml.match(/<Placemark/g)).toHaveLength(8);
    expect(kml.match(/<coordinates>/g)).toHaveLength(4);
    const gpx = routeGpx(story, '', dictionaries.en.story);
    expect(gpx.match(/<wpt/g)).toHaveLength(3);
    expect(gpx.match(/<trk>/g)).toHaveLength(3);
    expect(gpx.match(/<trkseg>/g)).toHaveLength(1);
    expect(kml + gpx).not.toMatch(/NaN|null|undefined/);
  });
});

describe('a file with such a place', () => {
  it('gives a leg to it no line of its own', () => {
    const [line, ...more] = report(marketDayWith({ 'features[2].geometry': null }));
    expect(line).toContain(
      'alba-bruma · features[1].geometry · "LineString" · null · nobody can say where "bruma" is',
    );
    expect(more).toEqual([]);
  });

  it('locates at least one of its places', () => {
    const file = JSON.parse(fixture('unlocated.geojson')) as FeatureCollection<Geometry | null>;
    for (const feature of file.features) feature.geometry = null;
    const lines = report(JSON.stringify(file));
    expect(lines.join()).toContain('features[0].geometry · null · a position for at least one place');
    expect(lines).toHaveLength(1);
  });
});
