/**
 * Looks into what the build has written for what some readers would miss: syntax and interfaces that the oldest browsers lack,
 * names that filter lists hide.
 *
 *     tsx scripts/built/check.ts [dist]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameFaults } from './name-faults.ts';
import { scriptFaults } from './script-faults.ts';
import { styleFaults } from './style-faults.ts';

/** MapLibre's own names in its style sheet and its scripts. */
const ENGINE = /^(?:editor\/)?assets\/(?:engine|maplibre-gl-worker)-/;

/** Contents of elements of a kind, but for data. */
const within = (page: string, element: string): string[] =>
  [...page.matchAll(new RegExp(`<${element}(?![^>]*type=)[^>]*>([^]*?)</${element}>`, 'g'))].map(
    ([, text]) => text!,
  );

/** What every page has inline is looked at once. */
const looked = new Map<string, string[]>();
function once(text: string, look: (text: string) => string[]): string[] {
  const faults = looked.get(text) ?? look(text);
  looked.set(text, faults);
  return faults;
}

/** @param path relative to the site, with forward slashes */
function faultsOf(path: string, text: string): string[] {
  const names = ENGINE.test(path) ? [] : nameFaults(text, path.endsWith('.css'));
  if (path.endsWith('.css')) return [...styleFaults(text), ...names];
  if (path.endsWith('.js')) return [...scriptFaults(text), ...names];
  const styles = within(text, 'style').flatMap((each) => once(each, styleFaults));
  const scripts = within(text, 'script').flatMap((each) => once(each, scriptFaults));
  return [...styles, ...scripts, ...names];
}

/** One line for each fault, beginning with the file's path. @param folder of a built site */
export function builtFaults(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:css|js|html)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'));
  return paths.flatMap((path) =>
    faultsOf(path, readFileSync(join(folder, path), 'utf8')).map((fault) => `${path}: ${fault}`),
  );
}

if (import.meta.filename === process.argv[1]) {
  const faults = builtFaults(process.argv[2] ?? 'dist');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
