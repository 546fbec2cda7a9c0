import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sleep } from '../lib/host.mjs';
import { serve } from '../lib/server.mjs';

const HTML = `<!doctype html>${'<p>bonjour</p>'.repeat(100)}`;
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server;

before(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, 'assets/app-Ab3dEf9h.js'), 'export default 1;\n'.repeat(100));
  writeFileSync(join(folder, 'dot.png'), Buffer.alloc(2000, 7));
  server = await serve(folder);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Not `fetch`, which decodes what it gets and asks for no particular encoding. */
function get(path, headers = {}) {
  return new Promise((done, fail) => {
    const read = (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    };
    request(server.origin + path, { headers }, read)
      .on('error', fail)
      .end();
  });
}

test('sends brotli before gzip, gzip before nothing, and honours q=0', async () => {
  const brotli = await get('/', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), HTML);
  const gzip = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), HTML);
  assert.equal((await get('/')).headers['content-encoding'], undefined);
});
test('does not compress images', async () => {
  const image = await get('/dot.png', { 'accept-encoding': 'br' });
  assert.equal(image.headers['content-encoding'], undefined);
});
test('keeps hashed assets for good, asks again for pages, and answers 304', async () => {
  assert.match((await get('/assets/app-Ab3dEf9h.js')).headers['cache-control'], /immutable/);
  const page = await get('/');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const again = await get('/', { 'if-none-match': page.headers.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
});
test('gives nothing from outside its folder', async () => {
  assert.equal((await get('/..%2f..%2fetc/passwd')).status, 404);
});
test('counts the bytes on the wire, head and body', async () => {
  const mark = server.log.length;
  const { body } = await get('/dot.png');
  // The entry is written when the last byte has left, which may be after it has arrived.
  await sleep(20);
  const [entry] = server.log.slice(mark);
  assert.equal(entry.kind, 'image');
  assert.ok(entry.bytes > body.length + 100 && entry.bytes < body.length + 600, String(entry.bytes));
});
