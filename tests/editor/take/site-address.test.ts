import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/editor/take/site-address.ts';

describe('the address of a site', () => {
  it.each([
    ['', '/', ''],
    ['   ', '/', ''],
    ['https://example.org', '/', 'https://example.org'],
    ['https://example.org/', '/', 'https://example.org'],
    [' https://Example.org/maps/kim ', '/maps/kim/', 'https://example.org'],
    ['http://example.org:8080/maps/index.html', '/maps/', 'http://example.org:8080'],
    ['https://example.org/~anna/a.b_c/', '/~anna/a.b_c/', 'https://example.org'],
  ])('%j has its path and its host', (typed, base, site) => {
    expect(readAddress(typed)).toEqual({ base, site });
  });

  it.each([
    'example.org',
    'https://',
    'ftp://example.org/',
    'https://example.org/?page=1',
    'https://example.org/#map',
    'https://anna:secret@example.org/',
    'https://example.org/cartes/é/',
    'https://example.org/a//b/',
    'https://exa mple.org/',
    'javascript:alert(1)',
  ])('%j is refused, since no site lies there', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});
