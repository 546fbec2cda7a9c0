/** Writes XML and HTML, with everything escaped. */

/** Characters that XML 1.0 does not allow even when escaped: most control characters, lone surrogates. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // HTML 4 has no &apos;.
  "'": '&#39;',
  // Parsers turn an unescaped carriage return into a line feed.
  '\r': '&#13;',
};

/**
 * Escapes text for XML or HTML, between tags or in a quoted attribute. Characters that XML does not allow become U+FFFD.
 * Line feeds and tabs are not escaped: in an attribute, XML parsers read them as spaces.
 */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign]!);

/** Decimals of a number in markup: of degrees, they tell a tenth of a metre. */
const DECIMALS = 6;

/** Degrees or px as XML's decimals are written: never with an exponent, which JavaScript gives to what is near 0. */
export const decimal = (value: number): string =>
  value
    .toFixed(DECIMALS)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

type Attributes = Record<string, string | number>;

/** An element. Numbers are written as decimals. @param content markup, which is not escaped again */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escapeMarkup(value)}"`,
  );
  return content.length > 0
    ? `<${name}${pairs.join('')}>${content.join('')}</${name}>`
    : `<${name}${pairs.join('')}/>`;
}

/** An element that contains a text, which is escaped. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeMarkup(text));

/**
 * An element whose text readers show as HTML, such as KML's descriptions: escaped twice, so that each line shows as it was
 * typed. `$[` is escaped too: Google Earth puts values in the place of `$[name]`.
 */
export const htmlElement = (name: string, lines: string[]): string =>
  textElement(name, lines.map((line) => escapeMarkup(line).replaceAll('$[', '&#36;[')).join('<br>'));
