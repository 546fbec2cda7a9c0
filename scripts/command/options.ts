/** The options of a command: what there is, what was given, and which one is meant by one that there is not. */
import { parseArgs } from 'node:util';
import { nearestIn } from '../../geo/parse/nearest-id.ts';
import { UsageError } from '../usage-error.ts';

export interface Option {
  type: 'string' | 'boolean';
  multiple?: true;
  /** What stands behind it, in the help: `FILE`. */
  value?: string;
  /** What it does, in the help. */
  says: string;
}

export interface Given {
  /** What was given of each option, in its order. */
  values: Record<string, string[]>;
  flags: Set<string>;
  /** What was given without an option. */
  words: string[];
}

const asTyped = (name: string): string => `--${name}`;

/** @param names of options or commands @returns ` (is "--story" meant?)` or '' */
export function meant(name: string, names: string[]): string {
  const nearest = nearestIn(names)(name).trim();
  return nearest && ` (${nearest})`;
}

/**
 * @throws UsageError for an option that there is not, with the nearest one, or one without its value
 */
export function givenOptions(options: Record<string, Option>, parameters: string[]): Given {
  const known: Record<string, Option> = { ...options, help: { type: 'boolean', says: '' } };
  const { tokens } = parseArgs({
    args: parameters,
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type }]) => [name, { type, multiple: true }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: Given = { values: {}, flags: new Set(), words: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') given.words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) {
      const others = Object.keys(options).map(asTyped);
      throw new UsageError(`there is no option ${token.rawName}${meant(token.rawName, others)}`);
    }
    take(given, token, option);
  }
  return given;
}

function take(
  given: Given,
  token: { name: string; rawName: string; value?: string | undefined },
  option: Option,
): void {
  const { name, rawName, value } = token;
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, and "${value}" was given`);
    given.flags.add(name);
    return;
  }
  if (value === undefined || (value.startsWith('-') && value.length > 1))
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value ?? ''}`.trim());
  const earlier = given.values[name] ?? [];
  if (earlier.length > 0 && !option.multiple) throw new UsageError(`${rawName} was given twice`);
  given.values[name] = [...earlier, value];
}

/** As they could have been typed, for what reads them itself. */
export const asParameters = ({ values, flags, words }: Given): string[] => [
  ...words,
  ...Object.entries(values).flatMap(([name, each]) => each.map((value) => `${asTyped(name)}=${value}`)),
  ...[...flags].map(asTyped),
];
