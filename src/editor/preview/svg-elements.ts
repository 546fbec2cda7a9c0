/**
 * SVG text of the chart's own code -> elements. The page's policy refuses to parse markup (Trusted Types), and this text is
 * simple: tags with attributes in double quotes, and words between them.
 */

const SVG = 'http://www.w3.org/2000/svg';
const PIECE = /<(\/)?([a-z]+)((?: [\w-]+="[^"]*")*)(\/)?>|([^<]+)/gi;
const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#39|\w+);/g, (found, name: string) => ENTITIES[name] ?? found);

export function svgElements(markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: Node[] = [fragment];
  for (const [, closes, name, attributes = '', isEmpty, words] of markup.matchAll(PIECE)) {
    const parent = open.at(-1)!;
    if (words !== undefined) parent.appendChild(document.createTextNode(unescaped(words)));
    else if (closes) open.pop();
    else {
      const element = document.createElementNS(SVG, name!);
      for (const [, key, value] of attributes.matchAll(ATTRIBUTE))
        element.setAttribute(key!, unescaped(value!));
      parent.appendChild(element);
      if (!isEmpty) open.push(element);
    }
  }
  return fragment;
}
