/** A place's name within a sentence. */
import { inLanguage, type Language, type Place } from '../story/story.ts';
import type { StoryWords } from './story-words.ts';

/** « le cosmodrome de Vostochny », “Khasan”. */
export const nameInText = ({ inSentence, names }: Place, language: Language): string =>
  inSentence?.[language] ?? inLanguage(names, language);

/** « au cosmodrome de Vostochny », “at Khasan”. */
export const atPlace = (place: Place, words: StoryWords): string =>
  words.at(nameInText(place, words.language));

/** « du cosmodrome de Vostochny », « d’Artiom », “from Khasan”. */
export const fromPlace = (place: Place, words: StoryWords): string =>
  words.from(nameInText(place, words.language));

/** « au cosmodrome de Vostochny », “to Khasan”. */
export const toPlace = (place: Place, words: StoryWords): string =>
  words.to(nameInText(place, words.language));
