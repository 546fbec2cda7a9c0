/** What the world does to a link on its way to a reader, as arbitraries of fast-check. */
import fc from 'fast-check';

/** A link as it was sent, and what became of it. `base` is where the page that reads it lies. */
export interface Sent {
  path: string;
  /** With its `#`; '' for none. */
  fragment: string;
}

export type Mangling = (sent: Sent) => Sent;

const toEnd =
  (added: string): Mangling =>
  ({ path, fragment }) =>
    fragment ? { path, fragment: fragment + added } : { path: path + added, fragment };

/** What share tools, publishers and browsers append to any link. A query behind a path is never seen by a page. */
const APPENDED = [
  '#Echobox=1694680000',
  '#xtor=RSS-3208-[letter]',
  '%23xtor=AL-1',
  '#google_vignette',
  '#:~:text=launch%20site',
  '%3A~:text=launch,site&text=train',
  '?utm_source=letter',
  '%3Futm_source%3Dletter',
  '&utm_source=letter',
  '&amp;fbclid=IwAR0',
].map((added): Mangling => ({ path, fragment }) => {
  if (fragment || added.startsWith('#')) return { path, fragment: fragment + added };
  return added.startsWith('?') ? { path, fragment } : { path: path + added, fragment };
});

/** The text around a link that a messenger takes for its end, and what ends an HTML attribute or an emphasis. */
const GLUED = [
  ...['。', '、', '」', '）を見て', '를', '에서', '،', '।', '…', '.', ',', ';', '!', '?', ':', ')', ']', '}'],
  ...['»', '”', '’', "'", '"', '">', '</a>', '*', '_', '~', '`', '|', '\\', '^', '@', '+', '=', '—', ' – so'],
  ...['%20and%20so%20on', '%0A', '%E3%80%82', '%22%3E', ' 🚂', '\u00a0', '\ufffd', '%E3%81'],
].map(toEnd);

const onBoth =
  (change: (text: string) => string): Mangling =>
  ({ path, fragment }) => ({ path: change(path), fragment: change(fragment) });

const onFragment =
  (change: (text: string) => string): Mangling =>
  ({ path, fragment }) => ({ path, fragment: fragment && `#${change(fragment.slice(1))}` });

/** Another keyboard's digits. @param zero its code point */
const withDigitsFrom = (zero: number): Mangling =>
  onFragment((text) =>
    text.replace(/%(?:25)*[\da-f]{2}|\d/gi, (found) =>
      found.startsWith('%') ? found : String.fromCharCode(Number(found) + zero),
    ),
  );

/** What stands for our signs elsewhere. */
const REPLACED: Mangling[] = [
  onFragment((text) => text.replaceAll('-', '\u2212')),
  onBoth((text) => text.replaceAll('-', '\u2011')),
  onBoth((text) => text.replaceAll('-', '%E2%80%90')),
  withDigitsFrom(0xff10),
  withDigitsFrom(0x660),
  onFragment((text) => text.replace(/(^|[=/])(?=\d)/g, '$1+')),
  onFragment((text) => text.replaceAll('&', '&amp;')),
  onFragment((text) => text.replaceAll('&', '&#38;')),
];

const encodedPath: Mangling = ({ path, fragment }) => ({
  path: path + encodeURIComponent(fragment),
  fragment: '',
});

/** Encoding of what is encoded already. */
const ENCODED: Mangling[] = [
  onFragment(encodeURIComponent),
  onFragment((text) => encodeURIComponent(encodeURIComponent(text))),
  onFragment((text) => encodeURIComponent(text).replaceAll('%2F', '/')),
  onFragment((text) => text.replaceAll('/', '%2F')),
  encodedPath,
  ({ path, fragment }) => ({ path: path + encodeURIComponent(encodeURIComponent(fragment)), fragment: '' }),
  onFragment((text) => `#${text}`),
  ({ path, fragment }) => ({ path: `/${path.slice(1).replaceAll('/', '%2F')}`, fragment }),
];

const INVISIBLE = [...'\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff\u202a\u202c\u2066\u2069\u034f\ufe0f'];

/** A character that nobody sees, anywhere behind the first slash, as it is or encoded as a browser does. */
const inserted: fc.Arbitrary<Mangling> = fc
  .tuple(fc.constantFrom(...INVISIBLE), fc.boolean(), fc.nat(), fc.boolean())
  .map(([character, isEncoded, position, isInPath]): Mangling => {
    const added = isEncoded ? encodeURIComponent(character) : character;
    const into = (text: string): string => {
      // Never between the bytes of one character.
      const units = text.match(/(?:%[89a-f][\da-f])+|[^]/gi) ?? [];
      const at = 1 + (position % Math.max(units.length, 1));
      return [...units.slice(0, at), added, ...units.slice(at)].join('');
    };
    return ({ path, fragment }) =>
      isInPath || !fragment ? { path: into(path), fragment } : { path, fragment: into(fragment) };
  });

/** Archives and proxies; in front of the French first page, whose path is empty, nothing could tell. */
const IN_FRONT: Mangling[] = ['/web/20250101000000/https://maps.example', '/proxy/8080'].map(
  (front): Mangling =>
    ({ path, fragment }) => ({ path: /^\/[a-z]/.test(path) ? front + path : path, fragment }),
);

/** Those that leave nothing to chance. */
export const MANGLINGS: Mangling[] = [...APPENDED, ...GLUED, ...REPLACED, ...ENCODED, ...IN_FRONT];

export const anyMangling: fc.Arbitrary<Mangling> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MANGLINGS) },
  { weight: 1, arbitrary: inserted },
);
