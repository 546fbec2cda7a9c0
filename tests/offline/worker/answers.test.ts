import { beforeEach, describe, expect, it } from 'vitest';
import { Answers } from '../../../src/offline/worker/answers.ts';
import type { Store } from '../../../src/offline/worker/store.ts';
import { FakeCaches, FakeHost, FIRST, SCOPE, SECOND, storeOf } from './fake-browser.ts';

let caches: FakeCaches;
let host: FakeHost;
let store: Store;
let answers: Answers;

beforeEach(async () => {
  caches = new FakeCaches();
  host = new FakeHost(FIRST);
  const made = await storeOf(FIRST, caches);
  store = made.store;
  answers = new Answers(made.files, store, host.fetch);
});

/** Asks as a page does, and waits until the worker has nothing more to do. */
async function ask(kind: 'page' | 'file', path: string): Promise<Response> {
  const request = new Request(SCOPE + path);
  const { pathname, search } = new URL(request.url);
  const works: Promise<unknown>[] = [];
  const response = await answers[kind]({
    request,
    pathname,
    search,
    waitUntil: (work) => void works.push(work),
  });
  await Promise.all(works);
  return response;
}
const textOf = async (kind: 'page' | 'file', path: string) => (await ask(kind, path)).text();

describe('with a host', () => {
  it('what has come is kept, and not asked for again', async () => {
    for (const path of ['vostochny/', 'vostochny/?embed', 'vostochny/index.html']) {
      expect(await textOf('page', path)).toBe('Vostochny of 1');
    }
    for (const path of ['assets/index-AAAAAAAA.js', 'assets/index-AAAAAAAA.js?v']) {
      expect(await textOf('file', path)).toBe('index of 1');
    }
    expect(host.askedPaths).toEqual(['vostochny/', 'assets/index-AAAAAAAA.js']);
  });

  it('a page of a newer version is shown and does not take the older one’s place', async () => {
    await ask('page', '');
    host.site = SECOND;
    expect(await textOf('page', 'vostochny/')).toBe('Vostochny of 2');
    expect(await textOf('page', ''), 'kept').toBe('first page of 1');
    host.site = FIRST;
    expect(await textOf('page', 'vostochny/'), 'the host’s again').toBe('Vostochny of 1');
  });

  it('a newer version’s scripts are kept for its pages', async () => {
    host.site = SECOND;
    await ask('page', 'vostochny/');
    await ask('file', 'assets/index-BBBBBBBB.js');
    host.isDown = true;
    expect(await textOf('page', 'vostochny/')).toBe('Vostochny of 2');
    expect(await textOf('file', 'assets/index-BBBBBBBB.js')).toContain('shared-BBBBBBBB');
  });

  it('a folder without its slash leads to its page, and keeps the query', async () => {
    const response = await ask('page', 'en?utm_source=x');
    expect([response.status, response.headers.get('location')]).toEqual([301, `${SCOPE}en/?utm_source=x`]);
  });

  it('an answer that cannot be kept is given all the same', async () => {
    caches.roomBytes = 0;
    expect(await textOf('page', 'vostochny/')).toBe('Vostochny of 1');
    expect((await ask('file', 'assets/gone-AAAAAAAA.js')).status).toBe(404);
    expect(caches.content).toEqual([]);
  });
});

describe('without a host', () => {
  const visit = async (...paths: string[]) => {
    for (const path of paths) await ask('page', path);
    host.isDown = true;
  };
  const leadsTo = async (path: string) => {
    const response = await ask('page', path);
    return `${response.status} ${response.headers.get('location')?.slice(SCOPE.length)}`;
  };

  it('a page that was never opened leads to the nearest that was', async () => {
    await visit('', 'en/');
    expect(await leadsTo('en/vostochny/?embed')).toBe('302 en/?embed');
    expect(await leadsTo('vostochny/')).toBe('302 ');
  });

  it('also where only another stop was opened', async () => {
    await visit('vostochny/');
    expect(await leadsTo('en/vostochny/')).toBe('302 vostochny/');
  });

  it('an unknown address gives the site’s own page, where that has come before', async () => {
    await visit('', 'nowhere/');
    const response = await ask('page', 'elsewhere/');
    expect([response.status, await response.text()]).toEqual([404, 'no page, says 1']);
  });

  it('else there is no answer', async () => {
    await visit('');
    expect((await ask('page', 'elsewhere/')).type).toBe('error');
    await expect(ask('file', 'assets/engine-AAAAAAAA.js')).rejects.toThrow('Failed to fetch');
  });

  it('nor where nothing at all is kept', async () => {
    await visit();
    expect((await ask('page', 'vostochny/')).type).toBe('error');
  });

  it('what a host makes of its pages opens too', async () => {
    host.site = { ...FIRST, 'vostochny/': 'changed on its way' };
    await visit('vostochny/');
    expect(await textOf('page', 'vostochny/')).toBe('changed on its way');
    expect(await leadsTo('en/')).toBe('302 vostochny/');
  });
});
