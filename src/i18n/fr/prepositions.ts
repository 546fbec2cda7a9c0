/** « à » and « de » before names. */

/** Contracts « à » and « de » with the articles « le » and « les », also in a town’s name (Le Havre: « au Havre »). */
const CONTRACTIONS = { à: { le: 'au', les: 'aux' }, de: { le: 'du', les: 'des' } } as const;

/** Whether a name begins with the sound of a vowel; « Y » does before a consonant: « d’Ypres », « de Yokohama ». */
const beginsWithVowel = (name: string): boolean =>
  /^(?:[aeiouæœø]|y[^aeiou])/i.test(name.normalize('NFD').replace(/\p{M}/gu, ''));

/** « de » and a name without an article, such as a person’s: « d’Anne », « de Léa ». */
export const of = (name: string): string => (beginsWithVowel(name) ? `d’${name}` : `de ${name}`);

/** A name without the « en » with which its form within a sentence may begin: « en Turquie ». */
export const withoutPreposition = (name: string): string => name.replace(/^en /, '');

export function behind(preposition: 'à' | 'de', name: string): string {
  const place = withoutPreposition(name);
  if (preposition === 'à' && place !== name) return name;
  const [, article, noun] = /^(les?) (.+)$/i.exec(place) ?? [];
  if (article && noun) return `${CONTRACTIONS[preposition][article.toLowerCase() as 'le' | 'les']} ${noun}`;
  return preposition === 'de' ? of(place) : `à ${place}`;
}
