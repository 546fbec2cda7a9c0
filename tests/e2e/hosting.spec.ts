/**
 * S8: the shipped configurations of nginx and Caddy, each serving the built site for real. With CI=true `npm test` installs
 * both, as root on Debian; elsewhere the tests of a server that is not installed are skipped.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { SERVER_ROOT } from '../../src/site/hosting.ts';
import { expect, test } from './fixtures.ts';

const SITE = resolve('dist');
const CONFIGURATIONS = resolve('dist-hosting');
const isInstalled = (command: string): boolean => !spawnSync(command, ['--version']).error;

/** The shipped file, changed only in where the site lies and which port it has. */
const shipped = (name: string, root: string, port: number): string =>
  readFileSync(join(CONFIGURATIONS, name), 'utf8')
    .replaceAll(SERVER_ROOT, root)
    .replace('8080', String(port));

interface Server {
  name: string;
  command: string;
  /** Writes what it needs into a folder. @returns its arguments */
  prepare: (folder: string, root: string, port: number) => string[];
}

const SERVERS: Server[] = [
  {
    name: 'nginx',
    command: 'nginx',
    prepare(folder, root, port) {
      const types = '/etc/nginx/mime.types';
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
        .join(' ');
      const http = `http { include ${types}; access_log off; ${temporary}\n${shipped('nginx.conf', root, port)}\n}`;
      // Without a user it keeps the one that runs the tests, who alone may read the site.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      const main = `${user} daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}\n${http}\n`;
      writeFileSync(join(folder, 'nginx.conf'), main);
      return ['-p', folder, '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'Caddy',
    command: 'caddy',
    prepare(folder, root, port) {
      const text = `{\n\tadmin off\n\tauto_https off\n}\n${shipped('Caddyfile', root, port)}`;
      writeFileSync(join(folder, 'Caddyfile'), text);
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** `/vostochny/`: every folder of the site with a page in it. */
const pages = (): string[] =>
  readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`);

const policyOfSite = (): string =>
  /^ {2}Content-Security-Policy: (.*)$/m.exec(readFileSync(join(SITE, '_headers'), 'utf8'))![1]!;

for (const { name, command, prepare } of SERVERS) {
  test.describe(`Served by ${name}`, () => {
    test.skip(!isInstalled(command), `${command} is not installed here`);
    test.describe.configure({ mode: 'serial' });
    let folder = '';
    let origin = '';
    let running: ChildProcess | undefined;

    test.beforeAll(async ({ playwright }) => {
      folder = mkdtempSync(join(tmpdir(), 'parcours-hosting-'));
      const root = join(folder, 'site');
      cpSync(SITE, root, { recursive: true });
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      running = spawn(command, prepare(folder, root, port), {
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
        stdio: 'ignore',
      });
      const client = await playwright.request.newContext();
      await expect
        .poll(
          () =>
            client.get(`${origin}/`).then(
              (answer) => answer.status(),
              () => 0,
            ),
          { timeout: 20_000 },
        )
        .toBe(200);
      await client.dispose();
    });
    test.afterAll(() => {
      running?.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });

    const headersOf = async (request: APIRequestContext, path: string) => {
      const answer = await request.get(origin + path);
      return { status: answer.status(), headers: answer.headers(), text: () => answer.text() };
    };

    test('every page answers with the policy of this build and its companions', async ({ request }) => {
      for (const path of pages()) {
        const { status, headers } = await headersOf(request, path);
        expect([path, status]).toEqual([path, 200]);
        expect(headers['content-security-policy']).toBe(policyOfSite());
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
        expect(headers['permissions-policy']).toContain('geolocation=()');
        expect(headers['content-type']).toMatch(/^text\/html/);
        expect(headers['cache-control']).toBe('no-cache');
      }
    });

    test('hashed files are kept for good, the service worker never without asking', async ({ request }) => {
      for (const file of readdirSync(join(SITE, 'assets'))) {
        const { status, headers } = await headersOf(request, `/assets/${file}`);
        expect([file, status]).toEqual([file, 200]);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      const gone = await headersOf(request, '/assets/engine-00000000.js');
      expect(gone.status, 'a file that has not been uploaded yet').toBe(404);
      expect(gone.headers['cache-control'], 'is not missing for a year').toBe('no-cache');
      const { headers } = await headersOf(request, '/service-worker.js');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-type']).toMatch(/javascript/);
    });

    test('data files have their types', async ({ request }) => {
      const types: Record<string, RegExp> = {
        '/story.geojson': /^application\/geo\+json/,
        '/route.gpx': /^application\/gpx\+xml/,
        '/route.kml': /^application\/vnd\.google-earth\.kml\+xml/,
        '/claims.csv': /^text\/csv/,
        '/places.lpf.json': /^application\/json/,
        '/manifest.webmanifest': /^application\/manifest\+json/,
        '/favicon.svg': /^image\/svg\+xml/,
      };
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await headersOf(request, path);
        expect([path, status]).toEqual([path, 200]);
        expect(headers['content-type']).toMatch(type);
        expect(headers['content-security-policy']).toBe(policyOfSite());
      }
    });

    test('an unknown address gets the map with its notice, status 404 and the same headers', async ({
      request,
    }) => {
      const { status, headers, text } = await headersOf(request, '/no/such/stop/');
      expect(status).toBe(404);
      expect(headers['content-security-policy']).toBe(policyOfSite());
      expect(await text()).toContain('data-page="404"');
    });

    test('the file of headers is nobody’s to read, and a folder without its slash leads to its page', async ({
      request,
    }) => {
      expect((await headersOf(request, '/_headers')).status).toBe(404);
      const answer = await request.get(`${origin}/en/vostochny`);
      expect(answer.status()).toBe(200);
      expect(new URL(answer.url()).pathname).toBe('/en/vostochny/');
    });

    test('text is compressed for those who can read it so', async ({ request }) => {
      const { headers } = await headersOf(request, '/en/');
      expect(headers['content-encoding']).toBe('gzip');
    });
  });
}
