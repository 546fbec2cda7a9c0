import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImports, readSources, type Import, type Source } from './architecture/imports.ts';

const ROOT = join(import.meta.dirname, '..');
const LINE_LIMIT = 250;

const MIDDLE = ['src/load', 'src/state', 'src/map', 'src/chart'];
const UPPER = [
  'src/preview-path.ts',
  'src/ui',
  'src/share',
  'src/offline',
  'src/i18n',
  'src/fonts',
  ...MIDDLE,
  'geo',
];

/** Which rooms a room may import besides itself: geo <- {load, state, map, chart} <- ui <- App <- main, prerender. */
const MAY_IMPORT: Record<string, string[]> = {
  geo: [],
  'src/load': ['geo'],
  'src/state': ['geo'],
  'src/map': ['geo', 'src/fonts'],
  'src/chart': ['geo', 'src/fonts'],
  'src/fonts': ['geo'],
  'src/i18n': ['geo'],
  'src/offline': [],
  'src/ui': UPPER,
  'src/share': UPPER,
  'src/embed': [],
  'src/first-script.ts': [],
  'src/App.svelte': UPPER,
  'src/page-properties.ts': ['geo', 'src/state'],
  'src/security.ts': [],
  'src/hosting.ts': ['src/security.ts'],
  'src/modules.d.ts': ['geo'],
  'src/main.ts': [
    'src/App.svelte',
    'src/app.css',
    'src/styles',
    'src/page-properties.ts',
    'src/page-story.ts',
    ...UPPER,
  ],
  'src/page-story.ts': ['geo'],
  'src/json-ld.ts': ['geo', 'src/page-story.ts'],
  'src/preview-path.ts': ['geo'],
  'src/web-manifest.ts': ['geo', 'src/i18n'],
  'src/prerender.ts': [
    'src/App.svelte',
    'src/json-ld.ts',
    'src/page-properties.ts',
    'src/page-story.ts',
    'src/security.ts',
    'src/hosting.ts',
    'src/web-manifest.ts',
    ...UPPER,
  ],
  // Takes the place of parts of the page, so it reaches as far as the page does.
  'src/single': [
    'src/App.svelte',
    'src/app.css',
    'src/page-properties.ts',
    'src/page-story.ts',
    'src/security.ts',
    ...UPPER,
  ],
  'src/prerender-previews.ts': ['src/preview-path.ts', ...UPPER],
};

/** The only packages whose code geo/ may run; types may come from anywhere. */
const GEO_PACKAGES = [/^@turf\//, /^d3-geo$/];
const ZOD_FILES = ['geo/schema.ts', 'geo/story-file.ts'];
const NODE_FILES = /^(geo\/check\.ts|geo\/basemap\/.+|src\/fonts\/build\.ts|src\/prerender\.ts)$/;

const sources = readSources(ROOT, ['geo', 'src'], ['.ts', '.svelte']);
const importsOf = new Map(sources.map((source) => [source.file, source.imports]));

/** One line for each import that `isWrong`, so that a failure names the file and what it imports. */
function wrongImports(isWrong: (found: Import, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => isWrong(found, source))
      .map(({ specifier }) => `${source.file} imports ${specifier}`),
  );
}

/** `src/ui/Card.svelte` is in `src/ui`, `geo/link.ts` in `geo`, `src/main.ts` is a room of its own. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? `${first}/${second}` : first;
}

/** The chain of run-time imports from a file to the first import that `isSought`, as one line, or undefined. */
function chainTo(
  isSought: (found: Import) => boolean,
  file: string,
  seen = new Set<string>(),
): string | undefined {
  seen.add(file);
  for (const found of importsOf.get(file) ?? []) {
    if (found.isTypeOnly) continue;
    if (isSought(found)) return `${file} -> ${found.specifier}`;
    if (!found.target || seen.has(found.target)) continue;
    const rest = chainTo(isSought, found.target, seen);
    if (rest) return `${file} -> ${rest}`;
  }
  return undefined;
}

const isZod = ({ specifier }: Import) => /^zod(\/|$)/.test(specifier);
const isMapLibre = ({ specifier }: Import) => /^maplibre-gl(\/|$)/.test(specifier);
const isNode = ({ specifier }: Import) => isBuiltin(specifier);

describe('the arrows between the rooms', () => {
  it('finds the sources to judge', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it('every file of src/ belongs to a room that the table knows', () => {
    const strangers = sources.map(({ file }) => file).filter((file) => !MAY_IMPORT[roomOf(file)]);
    expect(strangers).toEqual([]);
  });

  it('a room imports only the rooms below it', () => {
    const wrong = wrongImports(({ target }, { file }) => {
      if (!target) return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('geo/ runs no package but turf, d3-geo and, in two files, zod', () => {
    const wrong = wrongImports((found, { file }) => {
      const { specifier, target, isTypeOnly } = found;
      if (!file.startsWith('geo/') || file.startsWith('geo/basemap/') || target || isTypeOnly) return false;
      if (isZod(found)) return !ZOD_FILES.includes(file);
      return !isNode(found) && !GEO_PACKAGES.some((name) => name.test(specifier));
    });
    expect(wrong).toEqual([]);
  });
});

describe('what may be imported only in one place', () => {
  it('maplibre-gl, its types too, only inside src/map/', () => {
    expect(wrongImports((found, { file }) => isMapLibre(found) && !file.startsWith('src/map/'))).toEqual([]);
  });

  it('Node only where commands, build scripts and the prerenderer are', () => {
    expect(wrongImports((found, { file }) => isNode(found) && !NODE_FILES.test(file))).toEqual([]);
  });

  it.each([
    ['zod', isZod],
    ['Node', isNode],
    ['the basemap build', ({ target }: Import) => /^geo\/basemap\/.*\.ts$/.test(target ?? '')],
  ])('the page that readers load never reaches %s', (_name, isSought) => {
    expect(chainTo(isSought, 'src/main.ts')).toBeUndefined();
  });
});

describe('sizes', () => {
  it(`no source is longer than ${LINE_LIMIT} lines`, () => {
    const all = [...sources, ...readSources(ROOT, ['scripts'], ['.ts', '.mjs'])];
    const long = all.filter(({ lineCount }) => lineCount > LINE_LIMIT);
    expect(long.map(({ file, lineCount }) => `${file}: ${lineCount} lines`)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees static, type-only, re-exported, dynamic and worker imports', () => {
    const text = `
      import { a } from './a.ts';
      import type { B } from './b.ts';
      import { type C } from './c.ts';
      export * from '../d.ts';
      import url from 'pkg/worker.mjs?worker&url';
      const e = await import('./e.ts');
      let f: import('./f.ts').F;`;
    expect(readImports('src/ui/card.ts', text)).toEqual([
      { specifier: './a.ts', target: 'src/ui/a.ts', isTypeOnly: false },
      { specifier: './b.ts', target: 'src/ui/b.ts', isTypeOnly: true },
      { specifier: './c.ts', target: 'src/ui/c.ts', isTypeOnly: false },
      { specifier: '../d.ts', target: 'src/d.ts', isTypeOnly: false },
      { specifier: 'pkg/worker.mjs?worker&url', target: undefined, isTypeOnly: false },
      { specifier: './e.ts', target: 'src/ui/e.ts', isTypeOnly: false },
      { specifier: './f.ts', target: 'src/ui/f.ts', isTypeOnly: true },
    ]);
  });

  it('reads both scripts of a component and nothing of its markup', () => {
    const text = `<script module lang="ts">import './a.ts';</script>
      <script lang="ts">import './b.ts';</script>
      <p>import './c.ts'</p>`;
    const targets = readImports('src/ui/Card.svelte', text).map(({ target }) => target);
    expect(targets).toEqual(['src/ui/a.ts', 'src/ui/b.ts']);
  });
});
