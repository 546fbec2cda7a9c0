/** Replaces the service worker of a site that keeps no copy any more: unregisters itself and deletes all copies. */
import { cacheNames } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

// Open pages are not reloaded: the browser fetches from the host whatever they still need.
worker.addEventListener('activate', (event) => event.waitUntil(goAway()));

async function goAway(): Promise<void> {
  const { registration } = worker;
  await registration.unregister();
  const { visited, whole } = cacheNames(registration.scope);
  await Promise.all([caches.delete(visited), caches.delete(whole)]);
}
