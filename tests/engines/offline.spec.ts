/** What was visited can be read when the host no longer answers. */
import { expect, test } from './fixtures.ts';
import { bringToLife, click, countSeen, openedCard } from './reader.ts';

test('a visited page comes back without a network, its stops open, and what was not visited is said to be missing', async ({
  tab,
  host,
}) => {
  await bringToLife(tab);
  await expect.poll(() => tab.run(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  const lacking = () =>
    tab.run(async () => {
      const names = await caches.keys();
      const stores = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const kept = new Set(stores.flat().map(({ url }) => new URL(url).pathname));
      const loaded = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
      return loaded
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path !== '/service-worker.js' && !kept.has(path));
    });
  await expect.poll(lacking).toEqual([]);
  host.gate = () => Promise.reject(new Error('offline'));
  await tab.goTo(`${host.url}en/`);
  expect(await countSeen(tab, '.column [data-entry]')).toBe(13);
  await click(tab, '[data-entry="komsomolsk"] a');
  await expect.poll(() => openedCard(tab)).toBe('komsomolsk');
});
