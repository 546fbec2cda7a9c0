import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../../../src/offline/worker/site-files.ts';
import { NoFileError } from '../../../src/offline/worker/store.ts';
import { FakeCaches, FIRST, pageOf, SECOND, storeOf } from './fake-browser.ts';

const BASE = '/maps/kim/';
const page = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
const script = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/javascript' } });

const as = (type: string, text: string) => new Response(text, { headers: { 'content-type': type } });

let caches: FakeCaches;
beforeEach(() => (caches = new FakeCaches()));

it('computes the revision that the build writes', async () => {
  const content = new TextEncoder().encode('Восточный >>>???');
  const built = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  expect(await revisionOf(content.buffer)).toBe(built);
});

it('finds a file of this version whose content is what the build wrote', async () => {
  const { store } = await storeOf(FIRST, caches);
  await store.keep(`${BASE}vostochny/`, page(FIRST['vostochny/']!));
  await store.keep(`${BASE}assets/index-AAAAAAAA.js`, script(FIRST['assets/index-AAAAAAAA.js']!));
  expect(await (await store.find(`${BASE}vostochny/`))?.text()).toBe(FIRST['vostochny/']);
  expect(await (await store.find(`${BASE}assets/index-AAAAAAAA.js`))?.text()).toBe('index of 1');
  expect(await store.find(`${BASE}en/`)).toBeUndefined();
});

it('never takes a page of another version for its own', async () => {
  const { store } = await storeOf(FIRST, caches);
  await store.keep(`${BASE}vostochny/`, page(SECOND['vostochny/']!));
  expect(await store.find(`${BASE}vostochny/`)).toBeUndefined();
  expect(await (await store.findStranger(`${BASE}vostochny/`))?.text()).toBe(SECOND['vostochny/']);
  await store.keep(`${BASE}vostochny/`, page(FIRST['vostochny/']!));
  expect(await (await store.find(`${BASE}vostochny/`))?.text()).toBe(FIRST['vostochny/']);
});

it.each([
  ['a page in the place of a script', 'assets/index-AAAAAAAA.js', page('a page for everything')],
  ['a page that calls itself a script', 'assets/index-AAAAAAAA.js', script('\n<!DOCTYPE html><p>Log in')],
  ['data in the place of a script', 'assets/index-AAAAAAAA.js', as('application/json', '{"error":1}')],
  ['a page in the place of data', 'claims.csv', page('a page for everything')],
  ['a page that calls itself data', 'claims.csv', as('text/csv', '<html><p>Log in')],
  ['no page in the place of one', 'vostochny/', as('application/json', '{"error":1}')],
  ['somebody else’s page', 'vostochny/', page('<!doctype html><script src="/assets/log-in.js">')],
  ['no JSON in its place', 'assets/basemap-AAAAAAAA.json', as('application/json', 'Not found')],
  ['no JSON in GeoJSON’s place', 'assets/basemap-AAAAAAAA.geojson', as('text/plain', 'Not found')],
  ['no font in its place', 'assets/sans-AAAAAAAA.woff2', as('font/woff2', 'Not found')],
  ['no style in its place', 'assets/print-AAAAAAAA.css', as('text/plain', 'Not found')],
  ['an error', 'vostochny/', page('none', 500)],
  ['a missing script', 'assets/index-AAAAAAAA.js', script('', 404)],
  ['a part of a file', 'claims.csv', script('claims', 206)],
  ['another host’s page for unknown addresses', '404.html', page('nothing here', 404)],
])('refuses %s and keeps nothing of it', async (_what, path, response) => {
  const { store } = await storeOf(FIRST, caches);
  await expect(store.keep(BASE + path, response)).rejects.toThrow(NoFileError);
  expect(caches.content).toEqual([]);
});

it.each([
  ['assets/basemap-AAAAAAAA.geojson', as('text/plain', '{"type":"FeatureCollection"}')],
  ['assets/basemap-AAAAAAAA.json', as('', ' [1]')],
  ['assets/sans-AAAAAAAA.woff2', as('application/octet-stream', 'wOF2…')],
  ['assets/index-AAAAAAAA.js', as('application/x-javascript; charset=utf-8', 'index of 1')],
  ['claims.csv', as('application/octet-stream', FIRST['claims.csv']!)],
])('keeps %s from a host that does not know its type', async (path, response) => {
  const { store } = await storeOf(FIRST, caches);
  await store.keep(BASE + path, response);
  expect(caches.paths).toEqual([`visited ${path}`]);
});

describe('where all has to be of one version', () => {
  const only = { isOneVersion: true };

  it('a page of another one is refused, and so is its data', async () => {
    const { store } = await storeOf(SECOND, caches);
    await expect(store.keep(`${BASE}vostochny/`, page(FIRST['vostochny/']!), only)).rejects.toThrow(
      'another',
    );
    await expect(store.keep(`${BASE}claims.csv`, as('text/csv', 'claims of 1'), only)).rejects.toThrow(
      'another',
    );
    expect(caches.content).toEqual([]);
  });

  it('a page that the host has only changed on its way is kept as what it is', async () => {
    const { store } = await storeOf(SECOND, caches);
    await store.keep(`${BASE}vostochny/`, page(pageOf(2, 'changed on its way')), only);
    expect(caches.content).toEqual(['visited vostochny/?revision=other']);
  });
});

it('keeps the page for unknown addresses, which comes with status 404', async () => {
  const { store } = await storeOf(FIRST, caches);
  await store.keep(`${BASE}404.html`, page(FIRST['404.html']!, 404));
  expect((await store.find(`${BASE}404.html`))?.status).toBe(404);
});

it('keeps no half file where there is no room', async () => {
  const { store } = await storeOf(FIRST, caches);
  caches.roomBytes = 5;
  await expect(store.keep(`${BASE}vostochny/`, page(FIRST['vostochny/']!))).rejects.toThrow('full');
  expect(caches.content).toEqual([]);
});

it('a file of the copy that is opened counts as visited and outlives the copy', async () => {
  const { store } = await storeOf(FIRST, caches);
  await store.keep(`${BASE}vostochny/`, page(FIRST['vostochny/']!), { cacheName: store.whole });
  await store.find(`${BASE}vostochny/`);
  await store.removeCopy();
  expect(await store.find(`${BASE}vostochny/`)).toBeDefined();
});

it('an activation leaves the files of this version and of the one before, and nothing older', async () => {
  for (const [index, version] of ['1', '2', '3'].entries()) {
    const name = `assets/engine-version${version}.js`;
    const { store } = await storeOf({ '': version, [name]: version }, caches);
    await store.keep(BASE, page(version));
    await store.keep(BASE + name, script(version));
    await store.takeOver();
    const kept = ['1', '2', '3'].slice(Math.max(0, index - 1), index + 1);
    expect(caches.paths.filter((entry) => entry.includes('engine'))).toEqual(
      kept.map((each) => `visited assets/engine-version${each}.js`),
    );
  }
});

it('what a host makes of its pages stays over an activation where there is nothing better', async () => {
  const first = await storeOf(FIRST, caches);
  for (const path of ['', 'en/']) await first.store.keep(BASE + path, page(pageOf(1, 'changed on its way')));
  const { store } = await storeOf(SECOND, caches);
  await store.keep(BASE, page(SECOND['']!));
  await store.takeOver();
  expect(await store.findStranger(BASE)).toBeUndefined();
  expect(await store.findStranger(`${BASE}en/`)).toBeDefined();
});
