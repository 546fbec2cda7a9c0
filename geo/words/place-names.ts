/** A place's name within a sentence, behind the preposition that its language asks for. */
import type { Language, Place } from '../story/story.ts';

/** « le cosmodrome de Vostochny », “Khasan”. */
export const nameInText = ({ inSentence, names }: Place, language: Language): string =>
  inSentence?.[language] ?? names[language];

/** French prepositions melt with the articles le and les, also where a town’s name begins with one (Le Havre). */
const CONTRACTIONS = { à: { le: 'au', les: 'aux' }, de: { le: 'du', les: 'des' } } as const;

function behindFrench(preposition: 'à' | 'de', name: string): string {
  const [, article, rest] = /^(les?) (.+)$/i.exec(name) ?? [];
  if (article && rest) return `${CONTRACTIONS[preposition][article.toLowerCase() as 'le' | 'les']} ${rest}`;
  return preposition === 'de' && /^[aeiouàâæéèêëîïôœûü]/i.test(name) ? `d’${name}` : `${preposition} ${name}`;
}

/** « au cosmodrome de Vostochny », “at Khasan”. */
export const atPlace = (place: Place, language: Language): string =>
  language === 'fr' ? behindFrench('à', nameInText(place, 'fr')) : `at ${nameInText(place, 'en')}`;

/** « du cosmodrome de Vostochny », « d’Artiom », “from Khasan”. */
export const fromPlace = (place: Place, language: Language): string =>
  language === 'fr' ? behindFrench('de', nameInText(place, 'fr')) : `from ${nameInText(place, 'en')}`;

/** « au cosmodrome de Vostochny », “to Khasan”. */
export const toPlace = (place: Place, language: Language): string =>
  language === 'fr' ? behindFrench('à', nameInText(place, 'fr')) : `to ${nameInText(place, 'en')}`;
