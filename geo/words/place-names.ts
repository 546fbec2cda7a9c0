/** A place's name within a sentence or a title. */
import { inLanguage, type Language, type Place } from '../story/story.ts';
import type { StoryWords } from './story-words.ts';

/** Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko, Adlam and their like. */
const LETTER = '[\\u0590-\\u08ff\\ufb1d-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
/** From the first to the last of them. */
const RIGHT_TO_LEFT = new RegExp(`${LETTER}(?:.*${LETTER})?`, 'u');

/**
 * A name that is put together with others. Letters that run from right to left would turn what stands beside them around,
 * and a leg from A to B would read as one from B to A: they are isolated (Unicode’s FSI and PDI).
 */
export const nameAmongOthers = (name: string): string => name.replace(RIGHT_TO_LEFT, '\u2068$&\u2069');

/** « le cosmodrome de Vostochny », “Khasan”. */
export const nameInText = ({ inSentence, names }: Place, language: Language): string =>
  nameAmongOthers(inSentence?.[language] ?? inLanguage(names, language));

/** « au cosmodrome de Vostochny », “at Khasan”. */
export const atPlace = (place: Place, words: StoryWords): string =>
  words.at(nameInText(place, words.language));

/** « du cosmodrome de Vostochny », « d’Artiom », “from Khasan”. */
export const fromPlace = (place: Place, words: StoryWords): string =>
  words.from(nameInText(place, words.language));

/** « au cosmodrome de Vostochny », “to Khasan”. */
export const toPlace = (place: Place, words: StoryWords): string =>
  words.to(nameInText(place, words.language));
