/** Where a text stops being JSON. JSON.parse knows, but does not always say. */

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uFFFF]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y;

/** Thrown with the index at which something else was due. */
class Unexpected extends Error {
  constructor(readonly index: number) {
    super(`unexpected at ${index}`);
  }
}

/**
 * Index of the first character that no JSON text could have there, the text's length where it stops too early,
 * or -1 for valid JSON. Recursive: only for texts whose nesting has been checked.
 */
export function firstNonJson(text: string): number {
  try {
    const end = skip(SPACE, text, readValue(text, 0));
    return end === text.length ? -1 : end;
  } catch (error) {
    if (error instanceof Unexpected) return error.index;
    throw error;
  }
}

/** Index behind what the pattern matches at `index`, or -1. */
function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const skip = (pattern: RegExp, text: string, index: number): number => {
  const end = matchEnd(pattern, text, index);
  if (end < 0) throw new Unexpected(index);
  return end;
};

/** Each reader takes the index at which to begin and returns the index behind what it read. */
function readValue(text: string, from: number): number {
  const start = skip(SPACE, text, from);
  if (text[start] === '{') return readItems(text, start, '}', readProperty);
  if (text[start] === '[') return readItems(text, start, ']', readValue);
  return skip(text[start] === '"' ? STRING : SCALAR, text, start);
}

function readProperty(text: string, from: number): number {
  const start = skip(SPACE, text, from);
  const colon = skip(SPACE, text, skip(STRING, text, start));
  if (text[colon] !== ':') throw new Unexpected(colon);
  return readValue(text, colon + 1);
}

function readItems(text: string, open: number, close: string, readItem: typeof readValue): number {
  let index = skip(SPACE, text, open + 1);
  if (text[index] === close) return index + 1;
  for (;;) {
    index = skip(SPACE, text, readItem(text, index));
    if (text[index] === close) return index + 1;
    if (text[index] !== ',') throw new Unexpected(index);
    index++;
  }
}
