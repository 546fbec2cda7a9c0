/**
 * German prepositions before places. A bare name stands behind “in”, “von”, “nach”. A form within a sentence brings
 * its article in the dative, and, if it is not “in”, the preposition that says where one is: “dem Lager Moria”, “auf
 * der Insel Lesbos”, “auf Lesbos”.
 */

/** A place's form within a sentence, in parts. */
interface Form {
  preposition: string | undefined;
  article: string | undefined;
  noun: string;
}

/** “in dem” -> “im”, and so “am”, “vom”, “beim”, “zum”, “zur”. */
const contracted = (words: string): string =>
  words.replace(/^(?:(i|a|vo)n|(bei|zu)) dem$/, '$1$2m').replace('zu der', 'zur');
const uncontracted = (text: string): string =>
  text.replace(/^([ia])m /, '$1n dem ').replace(/^beim /, 'bei dem ');

/** Forms that are given in the nominative by mistake, where it cannot be meant otherwise. */
const DATIVE: Record<string, string> = { das: 'dem', die: 'der' };

/** Countries and regions of masculine gender, to which one travels “in den”. */
const MASCULINE =
  /^(?:Irak|Iran|Jemen|Kongo|Kosovo|Libanon|Oman|Sudan|Südsudan|Tschad|Vatikan|(?:Nahe|Mittlere|Ferne)n Osten)$/;

function parsed(text: string): Form {
  const [, preposition, article, noun = text] =
    /^(?:(in|an|auf|bei) )?(?:(dem|der|den|das|die) )?(.+)$/.exec(uncontracted(text)) ?? [];
  return { preposition, article: article && (DATIVE[article] ?? article), noun };
}

function behind(preposition: string, { article, noun }: Form): string {
  const words = article ? `${preposition} ${article}` : preposition;
  return `${contracted(words)} ${noun}`;
}

/** “in Chassan”, “im Lager Moria”, “auf Lesbos”, “in der Türkei”. */
export function at(text: string): string {
  const form = parsed(text);
  return behind(form.preposition ?? 'in', form);
}

/** “von Chassan”, “vom Lager Moria”, “von Lesbos”, “von der Türkei”. */
export const from = (text: string): string => behind('von', parsed(text));

/** “nach Chassan”, “zum Lager Moria”, “nach Lesbos”, “in die Türkei”. */
export function to(text: string): string {
  const form = parsed(text);
  const { preposition, article, noun } = form;
  if (!article) return `nach ${noun}`;
  if (preposition !== 'in') return behind('zu', form);
  if (article === 'der') return `in die ${noun}`;
  // The accusative plural lacks the dative's “n”: “in die Niederlande”.
  if (article === 'den') return `in die ${noun.replace(/(land|rat)en$/, '$1e')}`;
  return MASCULINE.test(noun) ? `in den ${noun}` : behind('zu', form);
}

/** Behind “zwischen”: “Chassan”, “dem Lager Moria”, “der Türkei”. */
export function dative(text: string): string {
  const { article, noun } = parsed(text);
  return article ? `${article} ${noun}` : noun;
}
