/**
 * What the oldest browsers cannot run of a built script: syntax, and interfaces of language and browser that it uses without
 * asking for them.
 */
import { parse } from 'acorn';
import ts from 'typescript';
import { globalName, member, staticMember } from './support.ts';

/** Used where the script has asked before, in a way that is not seen here. */
const ASKED_FOR: Record<string, string> = {
  trustedTypes: 'taken from the window, then asked for under another name',
  createPolicy: 'of trustedTypes',
  copyTo: 'MapLibre, of a VideoFrame that it has made',
  showSaveFilePicker: 'browser-fs-access, where there is showOpenFilePicker',
  showDirectoryPicker: 'browser-fs-access, as before',
  createWritable: 'of a file that showOpenFilePicker has given',
  'Intl.Segmenter': 'the editor, which asks for it before it shows anything (src/editor/main.ts)',
  changedTouches: 'of a touch event, which comes where there are touches',
};

/** A name of several words: nobody else's property has it by accident, as one is called `path` or `sources`. */
const IS_TELLING = /^[a-z]+[A-Z]/;
/** Of one word each. */
const SHORT = new Set(['navigation', 'scheduler', 'popover', 'union', 'intersection', 'difference']);
/** All of the oldest browsers know this edition of the language, and none all of the next. */
const EDITION = 2022;
const isTelling = (name: string): boolean => IS_TELLING.test(name) || SHORT.has(name);

interface Uses {
  /** Name -> what lacks it. */
  used: Map<string, string[]>;
  /** Names that the script asks for first (`typeof x`, `'x' in y`, `y.x?.()`, `if (y.x)`, `y.x && …`), or gives itself. */
  known: Set<string>;
}

const lastName = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isPrefixUnaryExpression(node) ? lastName(node.operand) : undefined;
};

const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, InKeyword, EqualsToken } = ts.SyntaxKind;
const LOGICAL = [AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken];

/** The names that a node asks for, or that it gives or sets itself. */
function knownBy(node: ts.Node): (string | undefined)[] {
  if (ts.isTypeOfExpression(node) || ts.isIfStatement(node)) return [lastName(node.expression)];
  if (ts.isConditionalExpression(node)) return [lastName(node.condition)];
  if (ts.isCallExpression(node) && node.questionDotToken) return [lastName(node.expression)];
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken)
    return [lastName(node.expression), node.name.text];
  if (ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node))
    return [lastName(node.name)];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === InKeyword && ts.isStringLiteralLike(node.left)) return [node.left.text];
  // To set a property that no browser knows does no harm.
  const isSet = kind === EqualsToken && ts.isPropertyAccessExpression(node.left);
  return isSet || LOGICAL.some((each) => each === kind) ? [lastName(node.left)] : [];
}

/** The interface that a node uses, with what lacks it. */
function useIn(node: ts.Node): [name: string, lacking: string[]] | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const { text } = node.name;
    const owner = lastName(node.expression) ?? '';
    const ofInterface = staticMember(owner, text);
    if (ofInterface.length > 0) return [`${owner}.${text}`, ofInterface];
    // Attributes of our own have any name.
    if (owner === 'dataset' || !isTelling(text)) return undefined;
    return [text, member(text)];
  }
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  const isName = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  if (isName && parent.name === node) return undefined;
  const isGlobal = isTelling(node.text) || /^[A-Z]\w{3,}$/.test(node.text);
  return isGlobal ? [node.text, globalName(node.text)] : undefined;
}

function usesOf(script: string): Uses {
  const used = new Map<string, string[]>();
  const known = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const name of knownBy(node)) if (name) known.add(name);
    const use = useIn(node);
    if (use && use[1].length > 0) used.set(...use);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return { used, known };
}

/** What is no syntax in that edition, if anything. */
function syntaxFaults(script: string): string[] {
  try {
    parse(script, { ecmaVersion: EDITION, sourceType: 'module' });
    return [];
  } catch (error) {
    return [`no syntax of ${EDITION}: ${(error as Error).message}`];
  }
}

/** One line for each fault in a script. */
export function scriptFaults(script: string): string[] {
  const { used, known } = usesOf(script);
  const faults = [...used]
    .filter(([name]) => !known.has(name.split('.').at(-1)!) && !Object.hasOwn(ASKED_FOR, name))
    .map(([name, lacking]) => `${name}: not in ${lacking.join(', ')}`);
  return [...syntaxFaults(script), ...faults];
}
