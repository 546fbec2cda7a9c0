/** Words around names of places, by the language of the article. An article in another language has none of these rules. */
import { keyOf } from './gazetteer.ts';

type WordKind = 'determiners' | 'locative' | 'towards' | 'titles';

interface PlaceWords extends Record<WordKind, string> {
  /** Before a name they say that it is no town: « la Vienne », „das Essen“. Countries and rivers take them. */
  determiners: string;
  /** Before a name they say that somebody is or goes there, and never stand before a person's. */
  locative: string;
  /** The same, but they stand before persons as well. */
  towards: string;
  /** What an article that belongs to a name becomes: « Le Havre », « au Havre ». */
  articles: Record<string, string>;
  /** What stands before a person's name. */
  titles: string;
}

const NONE: PlaceWords = { determiners: '', locative: '', towards: '', articles: {}, titles: '' };

const PLACE_WORDS: Partial<Record<string, PlaceWords>> = {
  fr: {
    determiners: 'le la les un une des du au aux ce cet cette ces son sa ses leur leurs',
    locative: 'vers via depuis',
    towards: 'à de d jusqu entre pour par près',
    articles: { le: 'le', la: 'la', les: 'les', au: 'le', du: 'le', aux: 'les', des: 'les' },
    titles: 'm mm mme mlle dr monsieur madame maître président',
  },
  en: {
    determiners: '',
    locative: 'in near via toward towards outside',
    towards: 'to from at off of through between around into',
    articles: { the: 'the' },
    titles: 'mr mrs ms dr sir lady lord president captain general',
  },
  de: {
    determiners:
      'der die das den dem des ein eine einen einem einer eines zum zur beim im am vom ins ans kein keine mein sein ihr',
    locative: 'in nach',
    towards: 'aus von bei bis über ab um zwischen gegen durch nahe',
    articles: {},
    titles: 'herr herrn frau dr präsident präsidenten kapitän general',
  },
  es: {
    determiners: 'el la los las un una unos unas del al este esta su sus',
    locative: 'en hasta hacia desde',
    towards: 'a de por entre para vía cerca',
    articles: { el: 'el', la: 'la', los: 'los', las: 'las', al: 'el', del: 'el' },
    titles: 'sr sra srta dr dra don doña señor señora presidente',
  },
};

/** The words of a language by kind, as keys: `placeWords('fr').towards` has `a` for « à ». */
export function placeWords(language: string): Record<WordKind, ReadonlySet<string>> {
  const words = PLACE_WORDS[language] ?? NONE;
  const keys = (list: string): Set<string> => new Set(list.split(' ').map(keyOf).filter(Boolean));
  return {
    determiners: keys(words.determiners),
    locative: keys(words.locative),
    towards: keys(words.towards),
    titles: keys(words.titles),
  };
}

/** The article of a name whose key stands before it, perhaps drawn together with a preposition: `au` -> `le`. */
export const articleOf = (language: string, key: string): string | undefined =>
  (PLACE_WORDS[language] ?? NONE).articles[key];

/** Names of months and weekdays: some are towns as well, and in English and German all have a capital letter. */
export function calendarWords(language: string): Set<string> {
  const day = (index: number): Date => new Date(Date.UTC(2024, 0, 1 + index));
  const month = (index: number): Date => new Date(Date.UTC(2024, index, 1));
  const inWords = (part: 'month' | 'weekday', dates: Date[]): string[] => {
    const format = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' });
    return dates.map((date) => format.format(date).toLowerCase());
  };
  return new Set([
    ...inWords(
      'weekday',
      Array.from({ length: 7 }, (_, index) => day(index)),
    ),
    ...inWords(
      'month',
      Array.from({ length: 12 }, (_, index) => month(index)),
    ),
  ]);
}
