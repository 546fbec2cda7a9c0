/** `node build.mjs`: builds what an author could pick instead, each showing the same story, into dist/<name>. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, runnerImport } from 'vite';
import { DATA, buildData } from './build-data.mjs';

const at = (...parts) => resolve(import.meta.dirname, ...parts);
const readData = (name) => readFileSync(new URL(name, DATA), 'utf8');
const readShared = (name) => readFileSync(at('shared', name), 'utf8');

/** The world is what an author gets without thinking, the region what a careful one ships. */
const APPS = [
  { name: 'leaflet', countries: 'countries' },
  { name: 'leaflet-region', app: 'leaflet', countries: 'countries-region' },
  { name: 'maplibre', countries: 'countries' },
  { name: 'maplibre-region', app: 'maplibre', countries: 'countries-region' },
  { name: 'openlayers', countries: 'countries' },
  { name: 'svelte-maplibre-gl', countries: 'countries', plugins: [svelte()] },
];

async function buildApp({ name, app = name, countries, plugins = [], publicDir = false }) {
  await build({
    root: at('apps', app),
    base: './',
    logLevel: 'error',
    configFile: false,
    plugins,
    publicDir,
    resolve: {
      alias: { '#countries': at('.cache/data', `${countries}.geojson?url`), '#data': at('.cache/data') },
    },
    assetsInclude: ['**/*.geojson'],
    worker: { format: 'es' },
    build: { outDir: at('dist', name), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 9999 },
  });
}

/** The page around an inline map. */
function shell(title, map, tail) {
  const css = (readShared('page.css') + readShared('floor.css')).replace(/\s+/g, ' ');
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">',
    `<title>Kim Jong-un en Russie</title><style>${css}</style></head>`,
    `<body><header><h1>${title}</h1></header>${map}<div id="pop" class="excerpt" hidden></div>${tail}</body></html>`,
  ].join('');
}

/** One HTML file: the physical limit. */
function buildFloor(title) {
  const places = JSON.parse(readData('places.geojson')).features.map(({ properties }) => properties);
  const script = readShared('floor.js')
    .replace(/^\/\*\*.*\n/, '')
    .replace('export ', '')
    .replace(/\n\s*/g, '\n');
  const start = `<script>${script}makeFloor(${JSON.stringify(places)})</script>`;
  mkdirSync(at('dist/svg-floor'), { recursive: true });
  writeFileSync(at('dist/svg-floor/index.html'), shell(title, readData('map.svg.html'), start));
}

/** The same, then MapLibre in its place when the page is idle. */
async function buildHybrid(title) {
  const style =
    '#gl { position: absolute !important; inset: 0; visibility: hidden } #map { flex: 1 } .both { position: relative; flex: 1; min-height: 0; display: flex }';
  const map = `<style>${style}</style><div class="both">${readData('map.svg.html')}<div id="gl"></div></div>`;
  const fill = {
    name: 'fill-page',
    transformIndexHtml: { order: 'pre', handler: (script) => shell(title, map, script) },
  };
  await buildApp({ name: 'hybrid', countries: 'countries-region', plugins: [fill] });
}

const ROOT = at('../../..');
/** Stands for the page's own address until the page knows it. */
const HERE = 'http://here/';
/** As large as our page's map in the window in which all are measured: software GL takes its time by the pixel. */
const OUR_BOX = { width: 879, height: 714 };

/** MapLibre alone with our style and our data: what our page costs is the difference. */
async function buildOurs() {
  const { module } = await runnerImport(at('our-map.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const files = at('.cache/our-files');
  mkdirSync(files, { recursive: true });
  const named = (text) => {
    const path = text.slice(HERE.length);
    copyFileSync(join(ROOT, path), join(files, basename(path)));
    return HERE + basename(path);
  };
  const map = JSON.stringify(module.ourMap(ROOT, OUR_BOX, HERE), (_key, value) =>
    typeof value === 'string' && value.startsWith(HERE) ? named(value) : value,
  );
  writeFileSync(new URL('our-map.json', DATA), map);
  await buildApp({ name: 'maplibre-ours', countries: 'countries', publicDir: files });
}

buildData();
const { title } = JSON.parse(readData('story.json'));
for (const app of APPS) await buildApp(app);
buildFloor(title);
await buildHybrid(title);
await buildOurs();
