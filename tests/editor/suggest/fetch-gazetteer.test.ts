import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import { fetchGazetteer } from '../../../src/editor/suggest/fetch-gazetteer.ts';

const text = packedGazetteer([
  {
    kind: 'town',
    id: '1',
    name: 'Київ',
    country: 'UA',
    region: '',
    population: 5,
    position: [30.5, 50.5],
    names: [],
  },
]);
const answerWith = (response: () => Response | Promise<Response>): void => {
  vi.stubGlobal('fetch', () => Promise.resolve().then(response));
};

afterEach(() => vi.unstubAllGlobals());

describe('the fetching of the gazetteer', () => {
  it.each([
    ['gzipped, as it is kept', new Uint8Array(gzipSync(text))],
    ['unpacked by a browser whose server called it an encoding', new TextEncoder().encode(text)],
  ])('takes it %s', async (_how, bytes) => {
    answerWith(() => new Response(bytes));
    const gazetteer = await fetchGazetteer('/gazetteer.bin');
    expect(gazetteer.find('київ'.normalize('NFKD').replace(/\p{M}/gu, ''))).toHaveLength(1);
  });

  it.each([
    ['unreachable', 'no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['unreachable', 'no such file', () => new Response('', { status: 404 })],
    ['damaged', 'a page in its place', () => new Response('<!doctype html>')],
    ['damaged', 'a part of it', () => new Response(new Uint8Array(gzipSync(text)).slice(0, 40))],
    ['damaged', 'nothing', () => new Response('')],
  ])('says that it is %s where there is %s', async (fault, _what, response) => {
    answerWith(response);
    await expect(fetchGazetteer('/gazetteer.bin')).rejects.toMatchObject({ fault });
  });
});
