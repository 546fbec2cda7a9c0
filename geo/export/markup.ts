/** Markup as text: elements whose texts and attributes can hold anything. */

/** What XML 1.0 cannot hold at all, not even escaped: most control characters, halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // HTML 4 has no &apos;.
  "'": '&#39;',
  // A parser would turn it into a line feed.
  '\r': '&#13;',
};

/**
 * Text for XML or HTML, between tags or within a quoted attribute. Characters that XML cannot hold become U+FFFD. In an
 * attribute a parser of XML reads line feeds and tabs as spaces.
 */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign]!);

type Attributes = Record<string, string | number>;

/** An element with its content, which is markup already. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  return content.length > 0
    ? `<${name}${pairs.join('')}>${content.join('')}</${name}>`
    : `<${name}${pairs.join('')}/>`;
}

/** An element that holds text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeMarkup(text));
