/**
 * At least nine of ten names of towns in the articles of the acceptance stories are found: with the gazetteer that the editor
 * fetches, and with the whole one, where the sources of basemaps are installed, else in the long run alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { Gazetteer, type PlacesByName } from '../../../geo/article/gazetteer.ts';
import { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import { placeNamesIn } from '../../../geo/article/place-names.ts';
import { readGazetteerText } from '../../../geo/basemap/names/gazetteer-file.ts';
import { SOURCES_FOLDER } from '../../../geo/basemap/sources/packages.ts';
import { isInstalled, ROOT } from '../../../scripts/install.mjs';
import { installSources } from '../../../scripts/story-basemap.ts';
import { fixture } from '../stories.ts';

const PATIENCE_MS = 300_000;
const canRead = process.env.LONG === '1' || isInstalled(SOURCES_FOLDER);

const gazetteers: Record<string, PlacesByName> = {};
beforeAll(() => {
  const packed = readFileSync(join(ROOT, 'geo', 'basemap', 'gazetteer.bin'));
  gazetteers.editor = new PackedGazetteer(gunzipSync(packed).toString());
  if (!canRead) return;
  installSources();
  gazetteers.whole = new Gazetteer(readGazetteerText()!);
}, PATIENCE_MS);

interface Article {
  language: string;
  text: string;
  /** Names as the article writes them, and the GeoNames ids that are meant; null: GeoNames has no such town. */
  towns: Record<string, string | null>;
  /** Names of persons, ships and things, which are no places. */
  others: string[];
}

const ARTICLES: Record<string, Article> = {
  'the ship and the flight over the Pacific': {
    language: 'en',
    text: fixture('pacific-chronometer.txt'),
    towns: { Tokyo: '1850147', Apia: '4035413', Honolulu: '5856195', Suva: '2198148' },
    others: ['Hana', 'Mizuno', 'Tiare', 'Tavita', 'Leota', 'Friday', 'Monday'],
  },
  'the refugee’s way': {
    language: 'es',
    text: fixture('siete-fronteras.txt'),
    towns: {
      Alepo: '170063',
      Gaziantep: '314830',
      Esmirna: '311046',
      Mitilene: '256866',
      'El Pireo': '255274',
      Idomeni: null,
      Gevgelija: '790744',
      Belgrado: '792680',
      Viena: '2761369',
      Múnich: '2867714',
    },
    others: ['Leila', 'Nasser', 'Coser', 'Europa'],
  },
  'the first story, in phrases like those of its article': {
    language: 'fr',
    text: [
      'Les entretiens ont eu lieu au cosmodrome de Vostochny, dans la région de l’Amour.',
      'Une coopération entre Moscou et Pyongyang, selon TASS, Sputnik et Sky News.',
      'Vladimir Poutine et Kim Jong Un se sont serré la main. M. Kim devrait se rendre à Komsomolsk-sur-l’Amour,',
      'dans la région de Khabarovsk, et à Vladivostok. Source : agences. Le train est arrivé à Khassan, puis à Artiom.',
    ].join('\n'),
    towns: {
      Vostochny: null,
      Moscou: '524901',
      Pyongyang: '1871859',
      'Komsomolsk-sur-l’Amour': '2021851',
      Khabarovsk: '2022890',
      Vladivostok: '2013348',
    },
    others: ['Vladimir', 'Poutine', 'Kim', 'Jong', 'Un', 'Source', 'Sputnik', 'Sky', 'TASS'],
  },
};

describe.each(canRead ? ['editor', 'whole'] : ['editor'])(
  'names of towns, by the gazetteer “%s”,',
  (which) => {
    it.each(Object.entries(ARTICLES))('in the article of %s', (_what, { language, text, towns, others }) => {
      const found = placeNamesIn(paragraphsOf(text), language, gazetteers[which]!);
      const meant = new Map(found.map(({ name, candidates }) => [name, candidates[0]!.id]));
      const known = Object.entries(towns).filter(([, id]) => id !== null);
      const right = known.filter(([name, id]) => meant.get(name) === id);
      expect(right.length, JSON.stringify([...meant])).toBe(known.length);
      expect(found.filter(({ name }) => name in towns).length).toBeGreaterThanOrEqual(
        0.9 * Object.keys(towns).length,
      );
      expect(others.filter((name) => meant.has(name))).toEqual([]);
    });
  },
);
