/** Takes the place of the service worker of a site that shall keep no copy any more: throws the copy away, and goes. */
import { cacheName } from './cache-name.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

// Open pages are left alone: from here on the browser asks the host for whatever they still need.
worker.addEventListener('activate', (event) => event.waitUntil(goAway()));

async function goAway(): Promise<void> {
  const { registration } = worker;
  await registration.unregister();
  await caches.delete(cacheName(registration.scope));
}
