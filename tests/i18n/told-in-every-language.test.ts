import { describe, expect, it } from 'vitest';
import { stopById } from '../../geo/story/lookup.ts';
import { type Language, LANGUAGES, MODES, STATUSES } from '../../geo/story/story.ts';
import { homeView, type View } from '../../geo/view/view.ts';
import { sentenceOf } from '../../geo/words/itinerary-sentence.ts';
import { momentAndWhereaboutsInWords } from '../../geo/words/journey-words.ts';
import { certaintyInWords } from '../../geo/words/stop-words.ts';
import { viewInWords } from '../../geo/words/view-words.ts';
import { dictionaries } from '../dictionaries.ts';
import { legOf, smallJourney, smallPlaces } from './small-journey.ts';

/** Every no-break space as `~`, the thin one as `'`. */
const visible = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', "'");
const wordsOf = (language: Language) => dictionaries[language].story;

const say = (id: string, language: Language): string =>
  visible(sentenceOf(smallJourney, stopById(smallJourney, id)!, wordsOf(language)));
const view = (change: Partial<View>, language: Language): string =>
  visible(viewInWords(smallJourney, { ...homeView('fr'), ...change }, wordsOf(language)));

const moment = (at: string, language: Language): string =>
  visible(momentAndWhereaboutsInWords(smallJourney, at, wordsOf(language)));

describe('German', () => {
  it.each<[stop: string, text: string]>([
    ['izmir', 'Halt in Izmir am 1.~September~2023, im Artikel belegt.'],
    [
      'izmir-lesbos',
      'Mit der Fähre von Izmir zur Insel Lesbos, am 2.~September~2023, Richtung Nordwesten: 113~km Luftlinie; rund 80~km laut El País. Etappe: von anderen Quellen gemeldet. Verlauf wahrscheinlich: über die Punkte, die zu den Berichten passen. Die Karte verbindet sie durch gerade Linien; wie weit das Schiff davon abweicht, ist nicht bekannt.',
    ],
    [
      'lesbos',
      'Halt auf der Insel Lesbos am 3.~September~2023 gegen 1.30~Uhr (Ortszeit), von anderen Quellen gemeldet.',
    ],
    [
      'lesbos-moria',
      'Zu Fuß von der Insel Lesbos zum Lager Moria, am 3.~September~2023 um 8.50~Uhr (Ortszeit), Richtung Südosten: 19~km Luftlinie. Etappe: im Artikel angekündigt (Aufbruch im Artikel belegt). Verlauf bekannt: der Weg, den die Quellen nennen. Die gezeichnete Linie schneidet seine Biegungen ab; zu Fuß ist der Weg also länger.',
    ],
    ['moria', 'Halt im Lager Moria vom 16. bis zum 17.~September~2023, im Artikel angekündigt.'],
    [
      'moria-turkey',
      'Mit dem Flugzeug vom Lager Moria in die Türkei, Richtung Osten: 734~km Luftlinie. Etappe: rekonstruiert. Verlauf unbekannt: Die Karte zeichnet nur einen Bogen zwischen den beiden Orten.',
    ],
    ['turkey', 'Halt in der Türkei um den 18.~September~2023, rekonstruiert.'],
    ['cairo', 'Halt in Kairo vom 31.~Dezember~2023 bis zum 1.~Januar~2024, im Artikel belegt.'],
  ])('tells of %s', (id, text) => {
    expect(say(id, 'de')).toBe(text);
  });

  it('tells of moments and views', () => {
    expect(moment('2023-09-01', 'de')).toBe('1.~September~2023, in Izmir');
    expect(moment('2023-09-02T10:00Z', 'de')).toBe(
      '2.~September~2023, 13.00~Uhr (UTC+3), zwischen Izmir und der Insel Lesbos, Position unbekannt',
    );
    expect(moment('2023-09-02T22:30Z', 'de')).toBe(
      '3.~September~2023, gegen 1.30~Uhr (UTC+3), auf der Insel Lesbos',
    );
    expect(view({ stop: 'moria', at: '2023-09-16' }, 'de')).toBe(
      'Die Karte beim Halt im Lager Moria, am 16.~September~2023',
    );
    expect(view({ only: 'article', theme: 'dark', quote: 'any' }, 'de')).toBe(
      'Die Karte der ganzen Reise, nur mit den Quellen des Artikels, im dunklen Farbschema, mit einem markierten Zitat',
    );
  });

  it.each<[form: string, at: string, from: string, to: string, between: string]>([
    ['Chassan', 'in Chassan', 'von Chassan', 'nach Chassan', 'Chassan'],
    ['Den Haag', 'in Den Haag', 'von Den Haag', 'nach Den Haag', 'Den Haag'],
    ['auf Lesbos', 'auf Lesbos', 'von Lesbos', 'nach Lesbos', 'Lesbos'],
    ['dem Lager Moria', 'im Lager Moria', 'vom Lager Moria', 'zum Lager Moria', 'dem Lager Moria'],
    ['im Lager Moria', 'im Lager Moria', 'vom Lager Moria', 'zum Lager Moria', 'dem Lager Moria'],
    ['der Botschaft', 'in der Botschaft', 'von der Botschaft', 'zur Botschaft', 'der Botschaft'],
    ['auf dem Kosmodrom', 'auf dem Kosmodrom', 'vom Kosmodrom', 'zum Kosmodrom', 'dem Kosmodrom'],
    ['an der Grenze', 'an der Grenze', 'von der Grenze', 'zur Grenze', 'der Grenze'],
    ['am Hafen', 'am Hafen', 'vom Hafen', 'zum Hafen', 'dem Hafen'],
    ['in der Türkei', 'in der Türkei', 'von der Türkei', 'in die Türkei', 'der Türkei'],
    ['im Irak', 'im Irak', 'vom Irak', 'in den Irak', 'dem Irak'],
    ['im Fernen Osten', 'im Fernen Osten', 'vom Fernen Osten', 'in den Fernen Osten', 'dem Fernen Osten'],
    [
      'in den Niederlanden',
      'in den Niederlanden',
      'von den Niederlanden',
      'in die Niederlande',
      'den Niederlanden',
    ],
    ['in den USA', 'in den USA', 'von den USA', 'in die USA', 'den USA'],
    // Nominatives, which an author may give by mistake.
    ['das Lager Moria', 'im Lager Moria', 'vom Lager Moria', 'zum Lager Moria', 'dem Lager Moria'],
  ])('says where %s is, whence and whither', (form, at, from, to, between) => {
    const { story } = dictionaries.de;
    expect([story.at(form), story.from(form), story.to(form)]).toEqual([at, from, to]);
    expect(story.whereabouts.between(form, 'Kairo')).toBe(`zwischen ${between} und Kairo`);
  });
});

describe('Spanish', () => {
  it.each<[stop: string, text: string]>([
    ['izmir', 'Parada en Esmirna el 1~de septiembre de~2023, documentado en el artículo.'],
    [
      'izmir-lesbos',
      'En ferri, de Esmirna a la isla de Lesbos, el 2~de septiembre de~2023, hacia el noroeste: 113~km en línea recta; cerca de 80~km según El País. Trayecto según otras fuentes. Recorrido probable: por los puntos que concuerdan con lo que se cuenta. El mapa los une con líneas rectas; no se sabe cuánto se aparta de ellas el barco.',
    ],
    [
      'lesbos',
      'Parada en la isla de Lesbos el 3~de septiembre de~2023 hacia la~1:30 (hora local), según otras fuentes.',
    ],
    [
      'lesbos-moria',
      'A pie, de la isla de Lesbos al campo de Moria, el 3~de septiembre de~2023 a las~8:50 (hora local), hacia el sureste: 19~km en línea recta. Trayecto anunciado en el artículo (salida documentada en el artículo). Recorrido conocido: el camino que nombran las fuentes. La línea dibujada corta sus vueltas: a pie, el trayecto es más largo.',
    ],
    ['moria', 'Parada en el campo de Moria del 16 al 17~de septiembre de~2023, anunciado en el artículo.'],
    [
      'moria-turkey',
      'En avión, del campo de Moria a Turquía, hacia el este: 734~km en línea recta. Trayecto reconstruido. Recorrido desconocido: el mapa dibuja solo un arco entre los dos lugares.',
    ],
    ['turkey', 'Parada en Turquía hacia el 18~de septiembre de~2023, reconstruido.'],
    [
      'cairo',
      'Parada en El Cairo del 31~de diciembre de~2023 al 1~de enero de~2024, documentado en el artículo.',
    ],
  ])('tells of %s', (id, text) => {
    expect(say(id, 'es')).toBe(text);
  });

  it('tells of moments and views', () => {
    expect(moment('2023-09-01', 'es')).toBe('1~de septiembre de~2023, en Esmirna');
    expect(moment('2023-09-02T10:00Z', 'es')).toBe(
      '2~de septiembre de~2023, 13:00 (UTC+3), entre Esmirna y la isla de Lesbos, posición desconocida',
    );
    expect(moment('2023-09-02T22:30Z', 'es')).toBe(
      '3~de septiembre de~2023, hacia la~1:30 (UTC+3), en la isla de Lesbos',
    );
    expect(view({ stop: 'moria', at: '2023-09-16' }, 'es')).toBe(
      'El mapa abierto en el campo de Moria, el 16~de septiembre de~2023',
    );
    expect(view({ only: 'article', theme: 'dark', quote: 'any' }, 'es')).toBe(
      'El mapa de todo el viaje, solo con las fuentes del artículo, con el tema oscuro, con una cita marcada',
    );
  });

  it.each<[name: string, from: string, to: string]>([
    ['Jasán', 'de Jasán', 'a Jasán'],
    ['el cosmódromo', 'del cosmódromo', 'al cosmódromo'],
    ['El Cairo', 'de El Cairo', 'a El Cairo'],
    ['la frontera', 'de la frontera', 'a la frontera'],
    ['los Estados Unidos', 'de los Estados Unidos', 'a los Estados Unidos'],
    ['Elche', 'de Elche', 'a Elche'],
  ])('contracts its prepositions with an article, not with a name: %s', (name, from, to) => {
    const { story } = dictionaries.es;
    expect([story.at(name), story.from(name), story.to(name)]).toEqual([`en ${name}`, from, to]);
  });

  it.each([
    ['Irkutsk', 'e'],
    ['Hiroshima', 'e'],
    ['Ibiza', 'e'],
    ['Iowa', 'y'],
    ['Hierro', 'y'],
    ['Yakarta', 'y'],
    ['la isla', 'y'],
  ])('joins a name to %s by « %s »', (name, and) => {
    expect(dictionaries.es.story.whereabouts.between('Omsk', name)).toBe(`entre Omsk ${and} ${name}`);
  });
});

/** What no sentence of a language says: the article beside the preposition that swallows it, a preposition twice. */
const WRONG: Record<Language, RegExp> = {
  fr: /\b(?:de|à) les? |\bde [aeiouéèê]|\ben en\b|\b(?:de|à|entre) en /i,
  en: /\b(?:at|from|to|on) (?:in|on|at) |\ba [aeiou]/i,
  de: /\b(?:in|an|von|zu|bei) dem |\bzu der |\b(?:von|nach|zu|zwischen) (?:auf|in|an|das|die) |\bnach (?:dem|der|den) /,
  es: /(?<!\p{L})(?:(?:a|de) el|(?:de|a|en) (?:de|a|en)) /u,
};

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  const words = wordsOf(language);
  const isSound = (text: string): void => {
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).not.toMatch(/undefined|null|NaN|=>| {2}| [,.]|,,|\.\.|: *\.|\(\)/);
    expect(text).not.toMatch(WRONG[language]);
  };

  it('of a leg is sound, by every mode, on every path, with every status, between all places', () => {
    const [first, ...others] = smallPlaces;
    for (const mode of MODES)
      for (const path of ['known', 'probable', 'unknown'] as const)
        for (const [index, status] of STATUSES.entries()) {
          const to = others[index]!;
          const leg = legOf(first!, to, mode, { path, claims: [{ ...first!.claims[0]!, status }] });
          const story = { ...smallJourney, stops: [first!, leg, to] };
          isSound(sentenceOf(story, leg, words));
          isSound(sentenceOf(story, { ...leg, from: leg.to, to: leg.from }, words));
          isSound(certaintyInWords(story, leg, words));
        }
  });

  it('of a place is sound, in every month', () => {
    for (let month = 1; month <= 12; month++)
      for (const place of smallPlaces) {
        const start = `2024-${String(month).padStart(2, '0')}-01`;
        isSound(sentenceOf(smallJourney, { ...place, when: { start } }, words));
        isSound(sentenceOf(smallJourney, { ...place, when: { start: `${start}T01:00+02:00` } }, words));
      }
  });

  it('of a moment and a view has no gap', () => {
    for (let day = 1; day <= 30; day++) {
      const text = moment(`2023-09-${String(day).padStart(2, '0')}`, language);
      expect(text).not.toMatch(/undefined| {2}| ,/);
      expect(text).not.toMatch(WRONG[language]);
    }
    for (const { id } of smallJourney.stops)
      expect(view({ stop: id }, language)).not.toMatch(WRONG[language]);
  });
});
