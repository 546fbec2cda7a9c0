/** The quotation marks of a language: quotes stand in those of the article, translations in those of the page. */

/** By language tags without a region; all others take “these”. */
const MARKS: [languages: RegExp, opening: string, closing: string][] = [
  [/^fr/, '«\u202f', '\u202f»'],
  [/^(?:ar|be|el|es|fa|it|pt|ru|uk)\b/, '«', '»'],
  [/^(?:bg|cs|de|et|is|lt|sk|sl)\b/, '„', '“'],
  [/^(?:hr|hu|pl|ro)\b/, '„', '”'],
  [/^ja/, '「', '」'],
  [/^/, '“', '”'],
];

/** A text in the quotation marks of its language. @param language a tag: `fr`, `zh-Hant` */
export function quoted(text: string, language: string): string {
  const [, opening, closing] = MARKS.find(([languages]) => languages.test(language))!;
  return opening + text + closing;
}
