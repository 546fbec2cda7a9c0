/**
 * Positions in the text of a JSON file: the first syntax error, and the line of each fault. The only importer of
 * jsonc-parser, which like zod must not be in the reader's bundle.
 */
import {
  type Node as JsonNode,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { type Fault, keysOf } from './fault.ts';

/** The first place at which a text breaks the rules of JSON. */
export interface JsonError {
  /** Index of its first character; the text's length if the text ends too early. */
  index: number;
  /** Index behind the token that breaks the rule. */
  end: number;
  /** jsonc-parser's name of the error: `CommaExpected`. */
  name: string;
}

/** Ends the visit at the first error: after it the parser guesses, and may nest deeper than the depth check has seen. */
class FirstError extends Error {
  constructor(readonly found: JsonError) {
    super(found.name);
  }
}

/**
 * The first syntax error in a text; undefined for valid JSON. Comments and trailing commas are errors.
 * Recursive: call it only with texts whose depth has been checked.
 */
export function firstJsonError(json: string): JsonError | undefined {
  const onError = (code: ParseErrorCode, index: number, length: number): never => {
    throw new FirstError({ index, end: index + length, name: printParseErrorCode(code) });
  };
  try {
    visit(json, { onError }, { disallowComments: true });
    return undefined;
  } catch (error) {
    if (error instanceof FirstError) return error.found;
    throw error;
  }
}

/** Returns a function from an index in the text to its line, from 1. A line ends as in editors: \n, \r\n or \r. */
export function lineFinder(text: string): (index: number) => number {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/**
 * Gives each fault without a line the line on which its value begins; if the value is missing, the line of the object or
 * list that should contain it. In a fault with a `feature` the path may begin at that feature or at the file.
 *
 * @param text valid JSON whose depth has been checked: the parser is recursive
 */
export function withLines<Found extends Fault>(text: string, faults: readonly Found[]): Found[] {
  if (faults.every(({ line }) => line !== undefined)) return [...faults];
  const root = parseTree(text);
  if (!root) return [...faults];
  const lineAt = lineFinder(text);
  const tree = new JsonTree(root);
  return faults.map((fault) => ({ ...fault, line: fault.line ?? lineAt(tree.nearest(fault).offset) }));
}

/** A file's values by their paths. Members are indexed: `findNodeAtLocation` would compare every key for every fault. */
class JsonTree {
  readonly #root: JsonNode;
  readonly #members = new Map<JsonNode, Map<string, JsonNode>>();
  #features: Map<unknown, JsonNode> | undefined;

  constructor(root: JsonNode) {
    this.#root = root;
  }

  /** The value that a fault is about; if it is missing, the nearest object or list around it. */
  nearest({ feature, path }: Fault): JsonNode {
    const keys = keysOf(path);
    const isInFeature = feature !== undefined && keys[0] !== 'features';
    let node = (isInFeature && this.#featureById(feature)) || this.#root;
    for (const key of keys) {
      const child = this.#child(node, key);
      if (!child) break;
      node = child;
    }
    return node;
  }

  #child(node: JsonNode, key: string | number): JsonNode | undefined {
    if (node.type === 'array') return node.children?.[Number(key)];
    if (node.type !== 'object') return undefined;
    let members = this.#members.get(node);
    if (!members) {
      const properties = node.children ?? [];
      members = new Map(properties.map(({ children }) => [String(children![0]!.value), children![1]!]));
      this.#members.set(node, members);
    }
    return members.get(String(key));
  }

  #featureById(id: string): JsonNode | undefined {
    if (!this.#features) {
      const list = this.#child(this.#root, 'features')?.children ?? [];
      this.#features = new Map(list.map((node) => [this.#child(node, 'id')?.value, node]));
    }
    return this.#features.get(id);
  }
}
