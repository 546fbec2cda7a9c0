import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../scripts/serve.mjs';

const FILES = {
  'index.html': '<p>accueil</p>',
  'en/index.html': '<p>home</p>',
  '404.html': '<p>not here</p>',
  'lake/404.html': '<p>not in this story</p>',
  'story.geojson': '{}',
  'assets/map-1a2b.js': `// ${'map '.repeat(1000)}`,
  'og/fr/khasan.png': 'not really a picture',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: immutable\n',
};

let parent: string;
let folder: string;
let site: Served;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'parcours-serve-'));
  folder = join(parent, 'site');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(parent, 'secret.txt'), 'outside the site');
  site = await serve(folder, { port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

function get(path: string, headers: Record<string, string> = {}) {
  return fetch(new URL(path, site.url), { redirect: 'manual', headers });
}

/** `fetch` tidies paths before it sends them; an attacker does not. */
function statusOfRaw(path: string): Promise<number | undefined> {
  const { port } = new URL(site.url);
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .once('error', fail)
      .end();
  });
}

describe('the static server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', FILES['index.html']],
    ['/en/', 'text/html; charset=utf-8', FILES['en/index.html']],
    ['/story.geojson', 'application/geo+json; charset=utf-8', FILES['story.geojson']],
    ['/assets/map-1a2b.js', 'text/javascript; charset=utf-8', FILES['assets/map-1a2b.js']],
    ['/og/fr/khasan.png', 'image/png', FILES['og/fr/khasan.png']],
  ])('answers %s with its type and its text', async (path, type, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it.each([
    ['/no/such/stop/', '404.html'],
    ['/lake/no/such/stop', 'lake/404.html'],
    ['/story.geojson/behind/a/file', '404.html'],
    ['/assets/no-5e6f.js', '404.html'],
  ] as const)('answers %s with the nearest page for what is missing, %s', async (path, file) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(FILES[file]);
  });

  it('keeps a file by its rule, and an answer that it is missing by none', async () => {
    const cacheOf = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cacheOf('/assets/map-1a2b.js')).toBe('immutable');
    expect(await cacheOf('/assets/gone-1a2b.js')).toBe('public, max-age=0, must-revalidate');
  });

  it('leads a folder without its slash to the folder and keeps the query', async () => {
    const response = await get('/en?embed');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/en/?embed']);
  });

  it('never redirects to another host', async () => {
    expect(await statusOfRaw('//en')).toBe(301);
    const response = await fetch(`${site.url}/en`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/en/');
  });

  it.each(['/nowhere/', '/index.html/', '/assets/', '/_headers', '/%00', '/%', `/${'x'.repeat(5000)}`])(
    'answers %s with the 404 page or an error, and lives on',
    async (path) => {
      const status = await statusOfRaw(path);
      expect([404, 500]).toContain(status);
      expect((await get('/')).status).toBe(200);
    },
  );

  it('answers an unknown path with the 404 page and the headers of every page', async () => {
    const response = await get('/nowhere/');
    expect(response.status).toBe(404);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(FILES['404.html']);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/en/../../secret.txt'])(
    'keeps %s inside the site',
    async (path) => {
      expect(await statusOfRaw(path)).toBe(404);
    },
  );

  it('sends what _headers says, and revalidation where it says nothing', async () => {
    const asset = await get('/assets/map-1a2b.js');
    const page = await get('/');
    expect(asset.headers.get('cache-control')).toBe('immutable');
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends what _headers says after a rebuild, whose pages the policy of the build before would block', async () => {
    const headers = join(folder, '_headers');
    writeFileSync(headers, FILES._headers.replace('nosniff', 'rebuilt'));
    expect((await get('/')).headers.get('x-content-type-options')).toBe('rebuilt');
    writeFileSync(headers, FILES._headers);
  });

  it('compresses text for those who accept it, and never pictures', async () => {
    const text = await get('/assets/map-1a2b.js', { 'accept-encoding': 'gzip' });
    const picture = await get('/og/fr/khasan.png', { 'accept-encoding': 'gzip' });
    expect(text.headers.get('content-encoding')).toBe('gzip');
    expect(Number(text.headers.get('content-length'))).toBeLessThan(200);
    expect(await text.text()).toBe(FILES['assets/map-1a2b.js']);
    expect(picture.headers.get('content-encoding')).toBeNull();
    const plain = await get('/assets/map-1a2b.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('answers 304 to whoever has the file already', async () => {
    const first = await get('/');
    const second = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(second.status).toBe(304);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await fetch(site.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  });

  it('serves under a base path and nothing beside it', async () => {
    const based = await serve(folder, { port: 0, base: '/maps/kim/' });
    expect(await (await fetch(`${based.url}en/`)).text()).toBe(FILES['en/index.html']);
    const bare = await fetch(based.url.slice(0, -1), { redirect: 'manual' });
    expect(bare.headers.get('location')).toBe('/maps/kim/');
    expect((await fetch(new URL('/en/', based.url))).status).toBe(404);
    await based.close();
  });

  it('says in one sentence that a port is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve(folder, { port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
  });

  it('says in one sentence that there is nothing to serve', async () => {
    await expect(serve(join(folder, 'no-dist'), { port: 0 })).rejects.toThrow('Build the site first');
  });
});
