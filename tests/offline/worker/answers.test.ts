import { beforeEach, describe, expect, it } from 'vitest';
import { Answers } from '../../../src/offline/worker/answers.ts';
import type { Store } from '../../../src/offline/worker/store.ts';
import { FakeCaches, FakeHost, FIRST, pageOf, SCOPE, SECOND, storeOf } from './fake-browser.ts';

const CHANGED = pageOf(1, 'changed on its way');

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
      expect(await textOf('page', path)).toBe(FIRST['vostochny/']);
    }
    for (const path of ['assets/index-AAAAAAAA.js', 'assets/index-AAAAAAAA.js?v']) {
      expect(await textOf('file', path)).toBe('index of 1');
    }
    expect(host.askedPaths).toEqual(['vostochny/', 'assets/index-AAAAAAAA.js']);
  });

  it('a page of a newer version is shown and does not take the older one’s place', async () => {
    await ask('page', '');
    host.site = SECOND;
    expect(await textOf('page', 'vostochny/')).toBe(SECOND['vostochny/']);
    expect(await textOf('page', ''), 'kept').toBe(FIRST['']);
    host.site = FIRST;
    expect(await textOf('page', 'vostochny/'), 'the host’s again').toBe(FIRST['vostochny/']);
  });

  it('a newer version’s scripts are kept for its pages', async () => {
    host.site = SECOND;
    await ask('page', 'vostochny/');
    await ask('file', 'assets/index-BBBBBBBB.js');
    host.isDown = true;
    expect(await textOf('page', 'vostochny/')).toBe(SECOND['vostochny/']);
    expect(await textOf('file', 'assets/index-BBBBBBBB.js')).toContain('shared-BBBBBBBB');
  });

  it('a folder without its slash leads to its page if that is kept, and keeps the query', async () => {
    await ask('page', 'en/');
    const response = await ask('page', 'en?utm_source=x');
    expect([response.status, response.headers.get('location')]).toEqual([301, `${SCOPE}en/?utm_source=x`]);
  });

  it('else the host says which of the two addresses is its own, and never is one led in a circle', async () => {
    host.site = { ...FIRST, en: FIRST['en/']! };
    host.types[''] = 'text/html';
    expect((await ask('page', 'en')).status).toBe(200);
    expect(host.askedPaths).toEqual(['en']);
  });

  it('a file that the browser remembers as missing is asked for anew', async () => {
    const engine = 'assets/engine-AAAAAAAA.js';
    const remembered = { ...FIRST };
    delete remembered[engine];
    for (const status of [404, 200]) {
      host = new FakeHost(remembered);
      host.missingStatus = status;
      const made = await storeOf(FIRST, caches);
      host.before = () => void (host.asked.length === 2 && (host.site = FIRST));
      answers = new Answers(made.files, made.store, host.fetch);
      expect(await textOf('file', `${engine}?${status}`)).toBe('engine of 1');
      await caches.delete('parcours /maps/kim/');
    }
  });

  it('a page in the place of a file is given as it is, and never kept', async () => {
    host.site = { '404.html': FIRST['404.html']! };
    host.missingStatus = 200;
    await ask('file', 'assets/engine-AAAAAAAA.js');
    await ask('file', 'claims.csv');
    expect(caches.content).toEqual([]);
  });

  it('an answer that cannot be kept is given all the same', async () => {
    caches.roomBytes = 0;
    expect(await textOf('page', 'vostochny/')).toBe(FIRST['vostochny/']);
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
    expect([response.status, await response.text()]).toEqual([404, FIRST['404.html']]);
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
    host.site = { ...FIRST, 'vostochny/': CHANGED };
    await visit('vostochny/');
    expect(await textOf('page', 'vostochny/')).toBe(CHANGED);
    expect(await leadsTo('en/')).toBe('302 vostochny/');
  });
});
