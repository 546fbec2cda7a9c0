/** What the oldest browsers lack of the web platform, by MDN's compatibility data. */
import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data/forLegacyNode';
import { OLDEST_BROWSERS } from '../app/oldest-browsers.ts';

type Support = NonNullable<CompatStatement['support']['chrome']>;

/** Versions compare by their first two parts: `16.4`, `≤37`. */
const numberOf = (version: string): number => parseFloat(version.replace('≤', ''));

const hasIt = (support: Support, version: string): boolean =>
  [support].flat().some((one) => {
    // Prefixes are the build's business.
    const isPlain = !one.flags && !one.alternative_name && !one.version_removed;
    const { version_added: added } = one;
    return isPlain && typeof added === 'string' && added !== 'preview' && numberOf(added) <= Number(version);
  });

/** Those of the oldest browsers that lack a feature, with their versions. */
function lacking({ support }: CompatStatement): string[] {
  return Object.entries(OLDEST_BROWSERS)
    .filter(([name, version]) => {
      const given = support[name as keyof typeof OLDEST_BROWSERS];
      return given !== undefined && !hasIt(given, version);
    })
    .map(([name, version]) => `${name} ${version}`);
}

const compatOf = (found: Identifier | undefined): CompatStatement | undefined => found?.__compat;

/** What lacks an entry of the data, such as `css.properties.inset`; empty if nothing does, or it is not in the data. */
function lackingAt(found: Identifier | undefined): string[] {
  const compat = compatOf(found);
  return compat ? lacking(compat) : [];
}

const { css, api, javascript } = bcd as unknown as Record<'css' | 'api' | 'javascript', Identifier>;
const child = (parent: Identifier | undefined, name: string): Identifier | undefined =>
  parent && Object.hasOwn(parent, name) ? (parent as Record<string, Identifier>)[name] : undefined;

export const property = (name: string): string[] => lackingAt(child(css.properties, name));
/** A keyword of a property, `text-wrap: balance`. */
export const keyword = (name: string, value: string): string[] =>
  lackingAt(child(child(css.properties, name), value));
export const selector = (name: string): string[] => lackingAt(child(css.selectors, name));
export const atRule = (name: string): string[] => lackingAt(child(css['at-rules'], name));
export const mediaFeature = (name: string): string[] => lackingAt(child(css['at-rules']?.media, name));

/** Every entry within one of the data, by its name. */
function entriesIn(parent: Identifier, found = new Map<string, Identifier>()): Map<string, Identifier> {
  for (const [name, entry] of Object.entries(parent)) {
    if (name === '__compat') continue;
    found.set(name, entry as Identifier);
    entriesIn(entry as Identifier, found);
  }
  return found;
}
const cssTypes = entriesIn(css.types!);
/** A function in a value, `light-dark`. */
export const cssFunction = (name: string): string[] => lackingAt(cssTypes.get(name));

const STATIC = /_static$/;
/** `URL.canParse`: what lacks it, of all that belongs to an interface itself and not to its instances. */
const statics = new Map<string, string[]>();
/** Members by their names: what lacks each of that name. */
const members = new Map<string, string[][]>();
for (const [owner, entry] of Object.entries({ ...javascript.builtins, ...api }) as [string, Identifier][]) {
  for (const [name, one] of Object.entries(entry) as [string, Identifier][]) {
    if (name === '__compat') continue;
    const plain = name.replace(STATIC, '');
    // Of the language's own objects the data does not say which members are whose.
    if (plain !== name || Object.hasOwn(javascript.builtins!, owner))
      statics.set(`${owner}.${plain}`, lackingAt(one));
    members.set(plain, [...(members.get(plain) ?? []), lackingAt(one)]);
  }
}

interface Lacked {
  /** An interface, or an object of the language. */
  owner: string;
  /** Of a member; null for the interface itself. */
  name: string | null;
}

/** All that one of these browsers lacks, of the browser's interfaces and of the language's objects. */
export const LACKED = Object.entries({ ...javascript.builtins, ...api }).flatMap<Lacked>(([owner, entry]) =>
  lackingAt(entry as Identifier).length > 0
    ? [{ owner, name: null }]
    : Object.entries(entry as Identifier)
        .filter(([name, one]) => name !== '__compat' && lackingAt(one as Identifier).length > 0)
        .map(([name]) => ({ owner, name: name.replace(STATIC, '') })),
);

/** `owner.name` of an interface itself. */
export const staticMember = (owner: string, name: string): string[] => statics.get(`${owner}.${name}`) ?? [];

/** What lacks a member of that name, whatever it belongs to; empty if any interface has long had one. */
export function member(name: string): string[] {
  const lists = members.get(name) ?? [];
  return lists.every((list) => list.length > 0) ? [...new Set(lists.flat())] : [];
}
/** An interface, `URLPattern`, or a global function. */
export const globalName = (name: string): string[] => {
  const found = lackingAt(child(api, name));
  return found.length > 0 ? found : lackingAt(child(api.Window, name));
};
