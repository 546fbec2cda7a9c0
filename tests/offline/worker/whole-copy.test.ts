import { beforeEach, expect, it } from 'vitest';
import type { Kept, KeepFault } from '../../../src/offline/worker/messages.ts';
import type { Store } from '../../../src/offline/worker/store.ts';
import { WholeCopy } from '../../../src/offline/worker/whole-copy.ts';
import { FakeCaches, FakeHost, FIRST, SECOND, storeOf } from './fake-browser.ts';

const ALL_BYTES = Object.values(FIRST).join('').length;
const VISITED = 'vostochny/';
const REST = ALL_BYTES - FIRST[VISITED]!.length;

const page = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });

let caches: FakeCaches;
let host: FakeHost;
let store: Store;
let told: Kept[];

/** A worker that the browser has just started. */
async function copyOf(): Promise<WholeCopy> {
  const made = await storeOf(FIRST, caches);
  store = made.store;
  return new WholeCopy(made.files, store, host.fetch, (kept) => told.push(kept));
}

beforeEach(async () => {
  caches = new FakeCaches();
  host = new FakeHost(FIRST);
  told = [];
  await copyOf();
  await store.keep(`/maps/kim/${VISITED}`, page(FIRST[VISITED]!));
});

const expectOnlyVisited = () => expect(caches.paths).toEqual([`visited ${VISITED}`]);

it('says what is left to fetch', async () => {
  await (await copyOf()).report();
  expect(told).toEqual([{ kind: 'visited', missingBytes: REST }]);
});

it('fetches all that is not kept, tells each step, and says in the end that all is there', async () => {
  await (await copyOf()).keep(true);
  expect(host.askedPaths.sort()).toEqual(
    Object.keys(FIRST)
      .filter((path) => path !== VISITED)
      .sort(),
  );
  expect(told[0]).toEqual({ kind: 'keeping', bytes: 0, ofBytes: REST });
  const steps = told.slice(0, -1).map((kept) => (kept.kind === 'keeping' ? kept.bytes : NaN));
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(REST);
  expect(told.at(-1)).toEqual({ kind: 'whole' });
  expect(await store.missing()).toEqual([]);
});

it('remembers it when the worker starts anew', async () => {
  await (await copyOf()).keep(true);
  await (await copyOf()).report();
  expect(told.at(-1)).toEqual({ kind: 'whole' });
});

it('goes back to what was visited when the reader removes the copy', async () => {
  const copy = await copyOf();
  await copy.keep(true);
  await copy.forget();
  expect(told.at(-1)).toEqual({ kind: 'visited', missingBytes: REST });
  expectOnlyVisited();
});

it('leaves nothing behind when the reader stops it', async () => {
  const copy = await copyOf();
  host.before = (path) => path === 'assets/engine-AAAAAAAA.js' && copy.stop();
  await copy.keep(true);
  expect(told.at(-1)).toEqual({ kind: 'visited', missingBytes: REST });
  expectOnlyVisited();
});

it.each<[when: string, fault: KeepFault, happen: () => void]>([
  ['the network goes', 'network', () => void (host.isDown = true)],
  ['the host has another version', 'network', () => void (host.site = { '404.html': 'gone' })],
  ['the host gets another version meanwhile', 'network', () => void (host.site = { ...FIRST, ...SECOND })],
  [
    'the host answers everything with a page',
    'network',
    () => void ((host.missingStatus = 200), (host.site = { '404.html': 'welcome' })),
  ],
  ['there is no more room', 'room', () => void (caches.roomBytes = 60)],
])('says why when %s, and leaves nothing behind', async (_when, fault, happen) => {
  host.before = (path) => path === 'claims.csv' && happen();
  const copy = await copyOf();
  await copy.keep(true);
  expect(told.at(-1)).toEqual({ kind: 'visited', missingBytes: REST, fault });
  expectOnlyVisited();
});

it('forgets a failure when it is tried again', async () => {
  const copy = await copyOf();
  host.isDown = true;
  await copy.keep(true);
  host.isDown = false;
  await copy.keep(true);
  expect(told.at(-1)).toEqual({ kind: 'whole' });
});

it('cleans up after a worker that the browser has ended in the middle', async () => {
  await store.keep('/maps/kim/en/', page(FIRST['en/']!), { cacheName: store.whole });
  await (await copyOf()).report();
  expect(told).toEqual([{ kind: 'visited', missingBytes: REST, fault: 'network' }]);
  expectOnlyVisited();
});

it('does not run twice at a time', async () => {
  const copy = await copyOf();
  await Promise.all([copy.keep(true), copy.keep(true), copy.report()]);
  expect(new Set(host.askedPaths).size).toBe(host.asked.length);
});

it('is made for an installed app, but not again once the reader has removed it', async () => {
  const copy = await copyOf();
  await copy.keep(false);
  expect(told.at(-1)).toEqual({ kind: 'whole' });
  await copy.forget();
  host.asked.length = 0;
  await copy.keep(false);
  expect(host.asked).toEqual([]);
  expect(told.at(-1)).toMatchObject({ kind: 'visited' });
  await copy.keep(true);
  expect(told.at(-1)).toEqual({ kind: 'whole' });
});
