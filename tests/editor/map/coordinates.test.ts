/** Coordinates are read however people write them, never guessed, and refused by name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../geo/story/story.ts';
import { coordinatesText, readCoordinates } from '../../../src/editor/map/coordinates.ts';
import { EDITOR_LANGUAGES } from '../../../src/editor/words/editor-language.ts';

/** To within an arc second. */
const near = (text: string, [lon, lat]: Position) => {
  const reading = readCoordinates(text);
  if (!('position' in reading)) throw new Error(`${text}: ${JSON.stringify(reading)}`);
  expect(reading.position[0], text).toBeCloseTo(lon, 3);
  expect(reading.position[1], text).toBeCloseTo(lat, 3);
};

describe('what is read as Vostochny', () => {
  it.each([
    '51.8842, 128.3347',
    '51.8842 128.3347',
    '51.8842;128.3347',
    '51.8842/128.3347',
    '51,8842 128,3347',
    '51,8842, 128,3347',
    '51,8842,128,3347',
    '51.8842° 128.3347°',
    '51.8842°N, 128.3347°E',
    'N 51.8842, E 128.3347',
    '128.3347 E 51.8842 N',
    '51.8842N, 128.3347',
    '51.8842, 128.3347E',
    '128.3347, 51.8842',
    '+51.8842+128.3347/',
    'lat: 51.8842, lon: 128.3347',
    'lon=128.3347 lat=51.8842',
    'Latitude : 51,8842 / Longitude : 128,3347',
    'lat,lon\n51.8842,128.3347',
    'Coordinates: 51.8842 N 128.3347 E',
    'Vostochny, 51.8842, 128.3347',
    '５１．８８４２，　１２８．３３４７',
    '٥١٫٨٨٤٢، ١٢٨٫٣٣٤٧',
    '\u200e51.8842\u00a0\u200b128.3347\ufeff',
    'POINT (128.3347 51.8842)',
    '{"type":"Point","coordinates":[128.3347,51.8842]}',
  ])('decimal degrees: %s', (text) => near(text, [128.3347, 51.8842]));

  it.each([
    `51°53'03"N 128°20'05"E`,
    `51°53′03″N128°20′05″E`,
    '« 51° 53′ 03″ Nord, 128° 20′ 05″ Est »',
    '51º 53’ 03” N, 128º 20’ 05” E',
    `51˚53´03´´N 128˚20´05´´E`,
    `N51°53'03.0" E128°20'05.0"`,
    '51°53′03,0″ N 128°20′05,0″ E',
    '51 53 03 N 128 20 05 E',
    '51-53-03N 128-20-05E',
    '51d53m03s 128d20m05s',
    '51 53 03, 128 20 05',
    '51 53 03 128 20 05',
    'N51 53.05 E128 20.0833',
    'N51 53,05 E128 20,0833',
    `51° 53.05' N - 128° 20.0833' E`,
    '51 deg 53 min 3 sec N, 128 deg 20 min 5 sec E',
    '51°53′03″ с. ш. 128°20′05″ в. д.',
    '北緯51度53分3秒 東経128度20分5秒',
    '북위 51도 53분 3초 동경 128도 20분 5초',
  ])('degrees, minutes and seconds: %s', (text) => near(text, [128.33472, 51.88417]));

  it.each([
    'https://www.google.com/maps/@51.8842,128.3347,12z',
    'https://www.google.com/maps/place/Vostochny/@51.9,128.4,9z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d51.8842!4d128.3347!16s',
    'https://www.google.com/maps/search/?api=1&query=51.8842%2C128.3347',
    'https://maps.google.com/?q=51.8842,+128.3347&z=9',
    'https://www.google.com/maps/search/51.8842,+128.3347',
    'https://www.openstreetmap.org/?mlat=51.8842&mlon=128.3347#map=12/51.9/128.4',
    'https://www.openstreetmap.org/#map=12/51.8842/128.3347',
    'openstreetmap.org/#map=12/51.8842/128.3347',
    'https://maps.apple.com/?ll=51.8842,128.3347',
    'https://www.bing.com/maps?cp=51.8842~128.3347&lvl=9',
    'https://yandex.ru/maps/?ll=128.3347%2C51.8842&z=9',
    'https://maps.example/en/vostochny/#map=5.2/51.8842/128.3347&at=2023-09-13',
    'geo:51.8842,128.3347',
    'geo:51.8842,128.3347,120;crs=wgs84;u=50',
    'geo:0,0?q=51.8842,128.3347(Vostochny)',
  ])('addresses: %s', (text) => near(text, [128.3347, 51.8842]));

  it('Wikipedia’s address, which holds degrees, minutes and seconds', () =>
    near(
      'https://geohack.toolforge.org/geohack.php?params=51_53_03_N_128_20_05_E_type:city',
      [128.33472, 51.88417],
    ));
});

describe('south and west', () => {
  it.each([
    '-33.865, -170.66',
    '−33,865 −170,66',
    '- 33.865, - 170.66',
    '33.865 S, 170.66 W',
    '33,865° Sud 170,66° Ouest',
    '33.865S 170.66O',
    'S33 51.9 W170 39.6',
    '-33.865 S -170.66 W',
    '33°51′54″S, 170°39′36″O',
    'lat -33.865 lon -170.66',
  ])('%s', (text) => near(text, [-170.66, -33.865]));
});

describe('what is unclear is asked', () => {
  it.each(['51.88, 28.33', '51,88 28,33', '51.88° 28.33°', '-51.88 28.33', '[51.88, 28.33]'])(
    'which of two numbers of up to 90 without letters is the latitude: %s',
    (text) => {
      const lat = text.startsWith('-') ? -51.88 : 51.88;
      expect(readCoordinates(text)).toEqual({
        choices: [
          [28.33, lat],
          [lat, 28.33],
        ],
      });
    },
  );

  it('not where both orders are the same place', () => {
    expect(readCoordinates('45, 45')).toEqual({ position: [45, 45] });
  });
});

describe('what is no position is refused by name', () => {
  it.each([
    ['Paris', 'no numbers', 'Paris'],
    ['51.88', 'one number', '51.88'],
    ['51,8842', 'one number', '51,8842'],
    ['51 N', 'one number', '51 N'],
    ['51.88 28.33 12.5', 'not two angles', '51.88 28.33 12.5'],
    ['51.5 30 N 128.2 20 E', 'not two angles', '51.5 30 N 128.2 20 E'],
    ['95.2 N 128.33 E', 'latitude', '95.2'],
    ['-95.2, 128.33', 'latitude', '-95.2'],
    ['95,2 N 128,33 E', 'latitude', '95,2'],
    ['51.88 N, 188.23 E', 'longitude', '188.23'],
    ['51.88, -188.23', 'longitude', '-188.23'],
    ['51°75′N 128°20′E', 'sixty', '75'],
    ['51.88 N 52 N', 'same axis', '51.88 N 52 N'],
    ['-51.88 N 128 E', 'two signs', '-51.88 N 128 E'],
    ['652000 6862000', 'metres', '652000'],
    ['https://maps.app.goo.gl/abc123', 'address without', 'https://maps.app.goo.gl/abc123'],
    [
      'https://www.openstreetmap.org/node/2407009686',
      'address without',
      'https://www.openstreetmap.org/node/24070…',
    ],
  ])('%s', (text, kind, value) => {
    expect(readCoordinates(text)).toEqual({ fault: { kind, value } });
  });
});

const position = fc
  .tuple(fc.integer({ min: -180e6, max: 180e6 }), fc.integer({ min: -90e6, max: 90e6 }))
  .map(([lon, lat]): Position => [lon / 1e6, lat / 1e6]);

describe('any text', () => {
  it('is read without an exception, and each position that comes of it is on earth', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...`0123456789.,;-+°'"NSEWO /@=?&#!`),
      fc.double({ noNaN: true }).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const reading = readCoordinates(pieces.join(''));
        const found =
          'position' in reading ? [reading.position] : 'choices' in reading ? reading.choices : [];
        for (const [lon, lat] of found) {
          expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in time that grows no faster than it', () => {
    const began = performance.now();
    for (const piece of ['1', '1 ', '-', "'", 'ш ', '1d', '%25', 'a.'])
      readCoordinates(piece.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a position as text', () => {
  it('is written for people', () => {
    expect(coordinatesText([128.3347, 51.8842], 'en')).toBe('51.8842° N, 128.3347° E');
    expect(coordinatesText([-170.66, -33.865], 'fr')).toBe('33,865° S, 170,66° O');
  });

  it.each(EDITOR_LANGUAGES)('is read as the very position, in %s', (language) => {
    fc.assert(
      fc.property(position, (each) => {
        const [lon, lat] = each;
        expect(readCoordinates(coordinatesText(each, language))).toEqual({ position: [lon + 0, lat + 0] });
      }),
      { numRuns: 2000 },
    );
  });

  it('in degrees, minutes and seconds is read to the second', () => {
    const dms = (degrees: number, letters: string): string => {
      const seconds = Math.round(Math.abs(degrees) * 3600);
      const [d, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      return `${d}°${m}′${s}″${letters[degrees < 0 ? 1 : 0]}`;
    };
    fc.assert(fc.property(position, ([lon, lat]) => near(`${dms(lat, 'NS')} ${dms(lon, 'EW')}`, [lon, lat])));
  });
});
