/**
 * The fragment of a link, as text: separates our keys from foreign ones. Knows the names of the keys, not the meaning of
 * their values. Total, and linear in time: accepts any string and never throws. What happened to the text on its way is
 * the affair of mangled-link.ts.
 */

/** Our keys in the order in which they are written. */
export const KEYS = ['map', 'at', 'only', 'theme', 'quote', 'v'] as const;
export type Key = (typeof KEYS)[number];

export interface Fragment<Name extends string = Key> {
  /** The first value of each of our keys. */
  values: Map<Name, string>;
  /** The segments with foreign keys, byte for byte, in their order, joined by `&`; '' if none. */
  foreign: string;
}

/** Pairs of a key and a value as we write them, and nothing else. */
const PLAIN = /^#?(?:[a-z]\w*=[\w.:/-]*[a-z0-9](?:&(?!$)|$))*$/i;

/** Whether nothing has happened to a fragment on its way. */
export const isPlainFragment = (fragment: string): boolean => PLAIN.test(fragment);

/**
 * Divides a fragment into our values and foreign keys. The first of a duplicate wins, later ones are dropped, and so are
 * empty segments. A key without `=` is foreign: a bare `#map` is an anchor.
 * @param fragment without its leading `#`
 */
export function parseFragment(fragment: string): Fragment {
  const values = new Map<Key, string>();
  const foreign: string[] = [];
  for (const segment of fragment.split('&')) {
    const key = KEYS.find((each) => segment.toLowerCase().startsWith(`${each}=`));
    if (!key) foreign.push(segment);
    else if (!values.has(key)) values.set(key, segment.slice(key.length + 1));
  }
  return { values, foreign: foreign.filter(Boolean).join('&') };
}
