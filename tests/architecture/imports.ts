/**
 * Reads the imports of the project's sources with TypeScript's own parser. A test helper: nothing ships it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written: `../geo/view.ts`, `maplibre-gl`. */
  specifier: string;
  /** The file it leads to, relative to the root, without a `?query`; undefined for a package. */
  target: string | undefined;
  /** Erased by the compiler: nothing of it reaches the browser. */
  isTypeOnly: boolean;
}

export interface Source {
  /** Relative to the root, with forward slashes. */
  file: string;
  lineCount: number;
  imports: Import[];
}

/** All sources below the given folders of the root whose names end in one of `endings`. */
export function readSources(root: string, folders: string[], endings: string[]): Source[] {
  const files = folders.flatMap((folder) => listFiles(join(root, folder)));
  return files
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => {
      const file = relative(root, path).split(sep).join('/');
      const text = readFileSync(path, 'utf8');
      return { file, lineCount: text.trimEnd().split('\n').length, imports: readImports(file, text) };
    });
}

function listFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.flatMap((name) => listFiles(join(path, name)));
}

/** The imports of one file: static, re-exported, dynamic, and `import('…')` in types. */
export function readImports(file: string, text: string): Import[] {
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const visit = (node: ts.Node) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, target: targetOf(file, found.specifier) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]).join('\n');
}

function importOf(node: ts.Node): Pick<Import, 'specifier' | 'isTypeOnly'> | undefined {
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, isErased(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return found(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return found(node.arguments[0], false);
  }
  return undefined;
}

function found(specifier: ts.Node | undefined, isTypeOnly: boolean) {
  return specifier && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, isTypeOnly }
    : undefined;
}

/** `import type …`; under verbatimModuleSyntax `import { type A }` still loads the module. */
function isErased(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function targetOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/')) return path.slice(1);
  return path.startsWith('.') ? posix.join(dirname(file), path) : undefined;
}
