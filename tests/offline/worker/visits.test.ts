import { beforeEach, describe, expect, it } from 'vitest';
import { Visits } from '../../../src/offline/worker/visits.ts';
import { FakeCaches, FakeHost, FIRST, SCOPE, SECOND, type Site, storeOf } from './fake-browser.ts';

let caches: FakeCaches;
let host: FakeHost;
beforeEach(() => {
  caches = new FakeCaches();
  host = new FakeHost(FIRST);
});

async function visitsOf(site: Site) {
  const { files, store } = await storeOf(site, caches);
  return { store, visits: new Visits(files, store, host.fetch) };
}

describe('what a page has loaded', () => {
  it('comes from the browser’s own cache, once, and nothing else comes', async () => {
    const { visits } = await visitsOf(FIRST);
    const index = `${SCOPE}assets/index-AAAAAAAA.js`;
    await visits.take([`${SCOPE}vostochny/?embed=1#map=5/50/130`, index, index]);
    expect(host.asked).toEqual([
      { path: 'vostochny/', cache: 'force-cache' },
      { path: 'assets/index-AAAAAAAA.js', cache: 'force-cache' },
    ]);
    await visits.take([`${SCOPE}vostochny/index.html`, index]);
    expect(host.asked).toHaveLength(2);
    expect(caches.paths.sort()).toEqual(['visited assets/index-AAAAAAAA.js', 'visited vostochny/']);
  });

  it('is the same page at an address without its slash', async () => {
    const { visits } = await visitsOf(FIRST);
    await visits.take([`${SCOPE}en/vostochny`]);
    expect(caches.paths).toEqual(['visited en/vostochny/']);
  });

  it('is not looked for outside the site, nor where the site has nothing to keep', async () => {
    const { visits } = await visitsOf(FIRST);
    const strange = ['https://elsewhere.org/maps/kim/vostochny/', `${SCOPE}og/fr/vostochny.png`, '/other/'];
    await visits.take(strange);
    expect(host.asked).toEqual([]);
  });

  it('has the map’s data with it if the engine was asked for: that is fetched where the page does not see it', async () => {
    const basemap = 'assets/basemap-AAAAAAAA.geojson';
    host.site = { ...FIRST, [basemap]: '{}' };
    const { visits } = await visitsOf(host.site);
    await visits.take([SCOPE]);
    await visits.take([`${SCOPE}assets/engine-AAAAAAAA.js`], true);
    expect(host.askedPaths).toEqual(['', 'assets/engine-AAAAAAAA.js', basemap]);
  });

  it('is kept as far as it comes: the page has it in any case', async () => {
    const { visits } = await visitsOf(FIRST);
    await visits.take([`${SCOPE}assets/gone-AAAAAAAA.js`, SCOPE]);
    expect(caches.paths).toEqual(['visited ']);
    host.isDown = true;
    await expect(visits.take([`${SCOPE}en/`])).resolves.toBeUndefined();
  });
});

describe('a version', () => {
  /** The first version's worker, with these files visited. */
  async function visited(...paths: string[]) {
    const first = await visitsOf(FIRST);
    await first.visits.keepAnew();
    expect(host.asked, 'a first version fetches nothing').toEqual([]);
    await first.store.takeOver();
    await first.visits.take(paths.map((path) => SCOPE + path));
    host.asked.length = 0;
    host.site = SECOND;
    return first.store;
  }

  it('fetches its files in place of those that were visited, with what they import, and no others', async () => {
    await visited('', 'assets/index-AAAAAAAA.js', 'assets/later-A-AA_AAA.js');
    const { visits, store } = await visitsOf(SECOND);
    await visits.keepAnew();
    expect(host.asked).toEqual([
      { path: '', cache: 'no-cache' },
      { path: 'assets/index-BBBBBBBB.js', cache: 'default' },
      { path: 'assets/shared-BBBBBBBB.js', cache: 'default' },
    ]);
    expect(await (await store.find('/maps/kim/'))?.text()).toBe(SECOND['']);
  });

  it('leaves the version before whole until it takes over, and then as well', async () => {
    const first = await visited('', 'assets/engine-AAAAAAAA.js');
    const { visits, store } = await visitsOf(SECOND);
    await visits.keepAnew();
    const firstPage = async () => (await first.find('/maps/kim/'))?.text();
    expect(await firstPage()).toBe(FIRST['']);
    await store.takeOver();
    expect(await firstPage()).toBe(FIRST['']);
    expect(await first.find('/maps/kim/assets/engine-AAAAAAAA.js')).toBeDefined();
  });

  it('fetches the whole site if all of it was asked for', async () => {
    const first = await visited('');
    await first.completeCopy();
    const { visits, store } = await visitsOf(SECOND);
    await visits.keepAnew();
    expect(await store.missing()).toEqual([]);
  });

  it('is not taken when the host does not have it; what came is not fetched again', async () => {
    await visited('', 'vostochny/');
    host.site = { ...SECOND };
    delete host.site['vostochny/'];
    const { visits } = await visitsOf(SECOND);
    await expect(visits.keepAnew()).rejects.toThrow('/maps/kim/vostochny/: HTTP 404');
    host.site = SECOND;
    host.asked.length = 0;
    await visits.keepAnew();
    expect(host.askedPaths).toEqual(['vostochny/']);
  });

  it.each<[what: string, uploaded: Partial<Site>]>([
    ['a page is still of the version before', { 'vostochny/': FIRST['vostochny/'] }],
    ['a script is still missing', { 'assets/shared-BBBBBBBB.js': undefined }],
  ])('is not taken while its files are being uploaded and %s', async (_what, behind) => {
    await visited('', 'vostochny/', 'assets/index-AAAAAAAA.js');
    const uploading = Object.entries({ ...SECOND, ...behind }).filter(([, text]) => text !== undefined);
    host.site = Object.fromEntries(uploading) as Site;
    const { visits } = await visitsOf(SECOND);
    await expect(visits.keepAnew()).rejects.toThrow(/another version|HTTP 404/);
    host.site = SECOND;
    await visits.keepAnew();
  });

  it('is not taken from a host that answers with a page for what is still missing', async () => {
    await visited('assets/index-AAAAAAAA.js');
    host.site = { '': SECOND['']!, '404.html': SECOND['404.html']! };
    host.missingStatus = 200;
    const { visits } = await visitsOf(SECOND);
    await expect(visits.keepAnew()).rejects.toThrow('no copy is kept');
  });

  it('is taken from a host that changes its pages on their way', async () => {
    await visited('');
    host.site = { ...SECOND, '': `${SECOND['']}<script>counted()</script>` };
    const { visits, store } = await visitsOf(SECOND);
    await visits.keepAnew();
    expect(await (await store.findStranger('/maps/kim/'))?.text()).toBe(host.site['']);
  });

  it('comes where there is no room for it all the same', async () => {
    await visited('');
    caches.roomBytes = 0;
    const { visits } = await visitsOf(SECOND);
    await expect(visits.keepAnew()).resolves.toBeUndefined();
  });
});
