/**
 * Fields of a story file, by the paths that faults name: a form edits the value at a path, and a fault with that path stands
 * beside it.
 */
import { keysOf, pathText } from '../../../geo/parse/fault.ts';
import { type Draft, indexOfFeature } from './draft.ts';

/** Where a value stands: in a feature, or in the file itself. */
export interface FieldPath {
  /** Id of the feature. */
  feature?: string;
  /** `properties.names.fr`, `story.title.fr` */
  path: string;
}

/** The article's text. It is in no file: what is not yet taken from it is missing from the list of features. */
export const ARTICLE_FIELD: FieldPath = { path: 'features' };

type Container = Record<string | number, unknown>;

function keysIn(draft: Draft, { feature, path }: FieldPath): (string | number)[] {
  if (feature === undefined) return keysOf(path);
  return ['features', indexOfFeature(draft, feature), ...keysOf(path)];
}

/** A member of a source, whose id an author may have chosen by hand: `lemonde.fr`. */
export const sourceField = (source: string, member: string): FieldPath => ({
  path: pathText(['story', 'sources', source, member]),
});

/** The value there; undefined if there is none. */
export const valueAt = (draft: Draft, field: FieldPath): unknown =>
  keysIn(draft, field).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Container)[key] : undefined),
    draft.story,
  );

/** The draft with another value there; undefined takes the member out, and an item out of its list. */
export const withValue = (draft: Draft, field: FieldPath, value: unknown): Draft => ({
  ...draft,
  story: replaced(draft.story, keysIn(draft, field), value) as Draft['story'],
});

function replaced(container: unknown, [key, ...rest]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(container) || typeof key === 'number') {
    const list = Array.isArray(container) ? (container as unknown[]) : [];
    const index = Number(key);
    const item = replaced(list[index], rest, value);
    return item === undefined ? list.toSpliced(index, 1) : list.with(index, item);
  }
  const { [key]: former, ...others } = (container ?? {}) as Container;
  const member = replaced(former, rest, value);
  if (member === undefined) return others;
  // A member that was there keeps its place in the file.
  return former === undefined ? { ...others, [key]: member } : { ...(container as Container), [key]: member };
}

/** A fault's path as a field's: a fault may name its feature and yet count from the file. */
export function fieldOf({ feature, path }: { feature?: string | undefined; path: string }): FieldPath {
  if (feature === undefined) return { path };
  const keys = keysOf(path);
  return { feature, path: keys[0] === 'features' ? pathText(keys.slice(2)) : path };
}

export const fieldKey = ({ feature, path }: FieldPath): string => `${feature ?? 'story'} ${path}`;

/** Findings by the keys of their fields. */
export function byField<Found extends { feature?: string | undefined; path: string }>(
  findings: readonly Found[],
): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const finding of findings) {
    const key = fieldKey(fieldOf(finding));
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}
