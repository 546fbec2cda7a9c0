/**
 * The service worker: keeps what the reader has visited, and the whole site if asked for. A new version is activated
 * when no page uses the previous one any more, or when a reader asks for it. docs/offline.md says why it is written by
 * hand.
 */
import { Answers } from './answers.ts';
import type { Kept, Order, Report } from './messages.ts';
import { type SiteFile, SiteFiles } from './site-files.ts';
import { Store } from './store.ts';
import { Visits } from './visits.ts';
import { WholeCopy } from './whole-copy.ts';
import type { WorkerFetchEvent, WorkerMessageEvent, WorkerScope } from './worker-scope.ts';

/** Stand before the script: src/pour/worker-file.ts. Where the assets lie, relative to the scope; what in it is other stories'. */
declare const SITE_FILES: SiteFile[];
declare const ASSETS: string;
declare const OTHERS: string[];

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

const files = new SiteFiles(SITE_FILES, scope, ASSETS, OTHERS);
const store = new Store(files, caches);
const visits = new Visits(files, store, (address, options) => fetch(address, options));
const whole = new WholeCopy(files, store, (address, options) => fetch(address, options), tell);
const answers = new Answers(files, store, (request) => fetch(request));

worker.addEventListener('install', (event) => event.waitUntil(visits.keepAnew()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', obey);
worker.addEventListener('fetch', answer);

async function activate(): Promise<void> {
  // Without storage the worker is of no use, and does no harm: it fetches from the host.
  await store.takeOver().catch(() => undefined);
  // Answers for open pages too, also for the one that registered this worker.
  await worker.clients.claim();
}

/** Pages of other sites on this origin can reach this worker as well: they have no say here. */
function obey(event: WorkerMessageEvent): void {
  const { url } = event.source ?? {};
  if (url && files.owns(url)) event.waitUntil(carryOut(event.data as Order));
}

async function carryOut(order: Order): Promise<void> {
  if (order === 'activate') return worker.skipWaiting();
  if (order === 'report') return whole.report();
  if (order === 'keep' || order === 'keep-installed') return whole.keep(order === 'keep');
  if (order === 'stop') return whole.stop();
  if (order === 'forget') return whole.forget();
  if (Array.isArray(order?.visited)) return visits.take(order.visited, order.hasEngine);
}

function tell(kept: Kept): void {
  const report: Report = { kept };
  void worker.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((clients) => {
    for (const client of clients) if (files.owns(client.url)) client.postMessage(report);
  });
}

function answer(event: WorkerFetchEvent): void {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const asked = {
    request,
    pathname,
    search,
    waitUntil: (work: Promise<unknown>) => event.waitUntil(work),
  };
  if (request.mode === 'navigate') {
    if (files.owns(request.url)) event.respondWith(answers.page(asked));
  } else if (files.mayKeep(pathname)) event.respondWith(answers.file(asked));
}
