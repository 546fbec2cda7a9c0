/** Stories poured into an app: which files a site gets, and that every page finds its app. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterFile } from '../../src/fonts/letter-rules.ts';
import type { App } from '../../src/pour/app-parts.ts';
import { pour, type PouredSite } from '../../src/pour/pour.ts';
import type { PourOptions, StoryInput } from '../../src/pour/pour-story.ts';
import { WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

const app: App = {
  parts: {
    template:
      '<!doctype html><html lang="fr" data-map-state="static"><head><!--head--><link rel="icon" href="/favicon.svg"><!--first--></head><body><div id="app"><!--app--></div><!--story--></body></html>',
    styles: '@font-face{src:url(/assets/sans-400-aaaaaaaa.woff2)}',
    first: 'first()',
    start: 'assets/index-aaaaaaaa.js',
    rest: 'assets/rest-aaaaaaaa.js',
    embed: 'assets/embedded-aaaaaaaa.js',
    embedStyles: 'assets/embedded-aaaaaaaa.css',
    print: 'assets/print-aaaaaaaa.css',
    indexStyles: '.index{margin:0 auto}',
    words: Object.fromEntries(
      ['fr', 'en', 'de', 'es'].map((language) => {
        const file = `assets/words-${language}aaaaaa.js`;
        return [language, { file, own: [file] }];
      }),
    ) as App['parts']['words'],
    worker: 'work()',
    removingWorker: 'remove()',
    kept: [
      ['assets/index-aaaaaaaa.js', null, 5],
      ['assets/words-fraaaaaa.js', null, 5],
      ['assets/words-deaaaaaa.js', null, 5],
      ['favicon.svg', 'aaaaaaaaaaaa', 5],
    ],
  },
  files: new Map(
    ['assets/index-aaaaaaaa.js', 'assets/words-fraaaaaa.js', 'assets/words-deaaaaaa.js', 'favicon.svg'].map(
      (path) => [path, new TextEncoder().encode(path)],
    ),
  ),
};

const makers = {
  draw: () => Promise.resolve(new Uint8Array([1])),
  transferBytes: (_: string, { length }: Uint8Array) => Promise.resolve(length),
};
const input = (name: string): StoryInput => ({
  story: storyFrom(fixture(name)),
  text: `\uFEFF${fixture(name)}`,
  basemap: readFileSync(WORLD_BASEMAP, 'utf8'),
  letters: [],
});
const OPTIONS: PourOptions = { base: '/', site: '', offline: true };
const LAKE = 'lake-orchestra.geojson';

const textsOf = ({ site }: Pick<PouredSite, 'site'>): Map<string, string> =>
  new Map(site.map(({ path, content }) => [path, String(content)]));
const pourOne = async (options: Partial<PourOptions> = {}): Promise<Map<string, string>> =>
  textsOf(await pour([input(LAKE)], app, { ...OPTIONS, ...options }, makers));

describe('one story', () => {
  let site: Map<string, string>;
  beforeAll(async () => {
    site = await pourOne({ base: '/maps/', site: 'https://maps.example' });
  }, 60_000);

  it('has its pages at the root, which know for which path they were made', () => {
    expect(site.get('index.html')).toContain(
      '<html lang="de" data-page="" data-site="https://maps.example" data-made="/maps/"',
    );
    expect(site.get('es/index.html')).toContain('href="/maps/favicon.svg"');
    expect(site.get('index.html')).toContain('url(/maps/assets/sans-400-aaaaaaaa.woff2)');
  });

  it('has its basemap beside the scripts, and no words of languages that it does not speak', () => {
    const [, name] = / data-basemap="([^"]+)"/.exec(site.get('index.html')!)!;
    expect(site.has(`assets/${name}`)).toBe(true);
    expect([...site.keys()].filter((path) => path.includes('/words-'))).toEqual(['assets/words-deaaaaaa.js']);
  });

  it('is published without a byte order mark', () => {
    expect(site.get('story.geojson')!.charAt(0)).toBe('{');
  });

  it('names all its pages to search engines', () => {
    expect(site.get('sitemap.xml')).toContain('<loc>https://maps.example/maps/es/konstanz-zuerich/</loc>');
  });

  it('has a worker that knows what may be kept', () => {
    const worker = site.get('service-worker.js')!;
    expect(worker).toMatch(/^const SITE_FILES=\[\["","[\w-]{12}",\d+\]/);
    expect(worker).toContain('["assets/index-aaaaaaaa.js",null,5]');
    expect(worker).not.toMatch(/words-fr|og\/|"index\.html"/);
    expect(worker).toMatch(/,ASSETS="assets\/",OTHERS=\["editor\/"\];work\(\)\n$/);
  });
});

it('that the editor joins has its files cached for ever too, and the story’s worker leaves them alone', async () => {
  const { site, hosting } = await pour(
    [input(LAKE)],
    app,
    { ...OPTIONS, base: '/maps/', hasEditor: true },
    makers,
  );
  const files = textsOf({ site: [...site, ...hosting] });
  const cached = 'Cache-Control: public, max-age=31536000, immutable';
  expect(files.get('_headers')).toContain(
    `/maps/assets/*\n  ${cached}\n/maps/editor/assets/*\n  ${cached}\n`,
  );
  expect(files.get('nginx.conf')).toContain(
    '  ~^/maps/editor/assets/ "public, max-age=31536000, immutable";\n',
  );
  expect(files.get('Caddyfile')).toContain('path /maps/assets/* /maps/editor/assets/*\n');
  const plain = await pourOne({ base: '/maps/' });
  expect(plain.get('_headers')).not.toContain('editor');
  const alike = (all: Map<string, string>) => [...all].filter(([path]) => path !== '_headers');
  expect(alike(textsOf({ site }))).toEqual(alike(plain));
});

it('without offline copies removes what readers have, and offers none', async () => {
  const site = await pourOne({ offline: false });
  expect(site.get('service-worker.js')).toBe('remove()');
  expect(site.get('index.html')).toContain(' data-online ');
  expect(site.get('index.html')).toContain('.keep-link{display:none}');
});

const GREEK: LetterFile = {
  slice: { package: '@fontsource/noto-sans', look: 'sans', slice: 'greek', letters: [0x391, 0x392] },
  ...{ family: 'Parcours Sans', style: 'normal', weight: 400, name: 'letters-greek.woff2' },
  bytes: new Uint8Array([7]),
};

it('a story brings its letters, once for two stories, and its styles ask for them where the site lies', async () => {
  const stories = [LAKE, 'unlocated.geojson'].map((name) => ({ ...input(name), letters: [{ ...GREEK }] }));
  const { site } = await pour(stories, app, { ...OPTIONS, base: '/maps/' }, makers);
  const fonts = site.filter(({ path }) => path.startsWith('assets/letters-greek'));
  expect(fonts.map(({ content }) => content)).toEqual([GREEK.bytes]);
  const page = site.find(({ path }) => path === 'unlocated/index.html')!.content as string;
  expect(page).toContain(`font-display: optional;src: url(/maps/${fonts[0]!.path})`);
  expect(page).toContain('unicode-range: U+391-392');
});

describe('several stories', () => {
  const NAMES = [LAKE, 'unlocated.geojson', 'market-day.geojson'];
  const IDS = ['lake-orchestra', 'unlocated', 'market-day'];
  const pourAll = (home?: string): Promise<PouredSite> =>
    pour(NAMES.map(input), app, { ...OPTIONS, base: '/maps/', ...(home !== undefined && { home }) }, makers);
  let poured: PouredSite;
  let site: Map<string, string>;
  beforeAll(async () => {
    poured = await pourAll();
    site = textsOf(poured);
  }, 60_000);

  it('stand each in a folder of its own, with all that one alone has', async () => {
    const alone = await pourOne();
    const own = [...alone.keys()].filter((path) => !/^(?:assets\/|_headers$)/.test(path));
    for (const path of own) expect([...site.keys()]).toContain(`lake-orchestra/${path}`);
    expect(poured.stories.map(({ id, folder }) => [id, folder])).toEqual(IDS.map((id) => [id, `${id}/`]));
    expect(site.get('lake-orchestra/es/zuerich/index.html')).toContain(
      ' data-page="es/zuerich/" data-made="/maps/lake-orchestra/"',
    );
    expect(site.get('lake-orchestra/index.html')).toContain(
      '<p class="site-name"><a href="/maps/">Parcours</a></p>',
    );
  });

  it('are listed at the root, which has a worker that removes that of a story which stood there alone', () => {
    expect(site.get('index.html')).toContain('<a href="unlocated/">');
    expect(site.get('404.html')).toContain('<a href="/maps/unlocated/">');
    expect(site.get('service-worker.js')).toBe('remove()');
    expect(site.has('favicon.svg')).toBe(true);
    const [, style] = /style-src 'self' '(sha256-[^']+)'/.exec(site.get('index.html')!)!;
    expect(site.get('_headers')).toContain(style);
    expect(site.get('_headers')).toContain('/maps/service-worker.js\n  Cache-Control: no-cache');
  });

  it('have each an answer of their own to unknown addresses, as hosts are told', () => {
    const [nginx, caddy] = poured.hosting.map(({ content }) => String(content));
    expect(nginx).toContain('location /maps/unlocated/ { error_page 404 /maps/unlocated/404.html; }');
    expect(caddy).toContain('handle /maps/unlocated/* {\n\t\t\trewrite * /maps/unlocated/404.html');
    expect(caddy).toContain('handle {\n\t\t\trewrite * /maps/404.html');
  });

  it('share the app, whose files each story names from its folder', () => {
    expect(site.has('assets/words-fraaaaaa.js')).toBe(true);
    expect([...site.keys()].filter((path) => path.includes('/assets/'))).toEqual([]);
    expect(site.get('unlocated/index.html')).toContain('../assets/index-aaaaaaaa.js');
  });

  it('are kept each by a worker of its own, that knows no file of the others', () => {
    const worker = site.get('lake-orchestra/service-worker.js')!;
    expect(worker).toContain('["../assets/words-deaaaaaa.js",null,5]');
    expect(worker).not.toMatch(/words-fr|unlocated|market-day/);
    expect(worker).toContain(',ASSETS="../assets/",OTHERS=[];');
  });

  it('are told apart in what each one’s readers may get', () => {
    const [lake, unlocated] = poured.stories;
    expect(lake!.paths.every((path) => /^(?:assets|lake-orchestra)\//.test(path))).toBe(true);
    expect(lake!.paths.filter((path) => path.includes('basemap-'))).toHaveLength(1);
    expect(lake!.paths).not.toContain('assets/words-fraaaaaa.js');
    expect(unlocated!.paths).toContain('assets/words-fraaaaaa.js');
  });

  it('leave the links of the one at home as they were alone, whose worker leaves the others alone', async () => {
    const home = textsOf(await pourAll('lake-orchestra'));
    const alone = await pourOne({ base: '/maps/' });
    const paths = [...alone.keys()].filter((path) => !path.includes('page-'));
    expect(paths.filter((path) => !home.has(path))).toEqual([]);
    const changed = paths.filter((path) => home.get(path) !== alone.get(path));
    expect(changed.filter((path) => !/(?:\.html|^_headers|^service-worker\.js)$/.test(path))).toEqual([]);
    const text = (page: string): string => page.slice(page.indexOf('<body>'));
    const link = '<a href="/maps/stories/">Parcours</a>';
    expect(text(home.get('es/zuerich/index.html')!).replace(link, 'Parcours')).toBe(
      text(alone.get('es/zuerich/index.html')!),
    );
    expect(home.get('service-worker.js')).toContain(
      ',OTHERS=["unlocated/","market-day/","stories/","editor/"];',
    );
    expect(home.has('unlocated/fr/index.html')).toBe(true);
    expect(home.get('stories/index.html')).toContain('<a href="../">');
  });

  it('are all named to search engines and to hosts', async () => {
    const options = { ...OPTIONS, site: 'https://maps.example' };
    const named = textsOf(await pour(NAMES.slice(0, 2).map(input), app, options, makers));
    expect(named.get('sitemap.xml')).toContain('<url><loc>https://maps.example/</loc></url>');
    expect(named.get('sitemap.xml')).toContain('<loc>https://maps.example/lake-orchestra/es/</loc>');
    expect(named.get('sitemap.xml')).toContain('<loc>https://maps.example/unlocated/fr/</loc>');
    for (const id of IDS.slice(0, 2)) expect(named.get('_headers')).toContain(`/${id}/service-worker.js`);
  });
});
