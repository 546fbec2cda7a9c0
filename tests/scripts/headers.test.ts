import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';

const EXAMPLE = `# for every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/en/:stop/
  ! X-Content-Type-Options
  X-Stop: yes
`;

function headersOf(text: string, pathname: string) {
  return Object.fromEntries(headersFor(parseHeaders(text), pathname));
}

describe('the _headers file', () => {
  it('gives each path the headers of every rule that matches it', () => {
    expect(headersOf(EXAMPLE, '/assets/map-1a2b.js')).toEqual({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; img-src 'self' data:",
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headersOf(EXAMPLE, '/')).not.toHaveProperty('cache-control');
  });

  it('matches one segment with a placeholder and takes headers away with "!"', () => {
    expect(headersOf(EXAMPLE, '/en/khasan/')).toMatchObject({ 'x-stop': 'yes' });
    expect(headersOf(EXAMPLE, '/en/khasan/')).not.toHaveProperty('x-content-type-options');
    expect(headersOf(EXAMPLE, '/en/khasan/deeper/')).not.toHaveProperty('x-stop');
  });

  it('matches a dot only with a dot', () => {
    expect(headersOf('/sw.js\n  A: b', '/swxjs')).toEqual({});
  });

  it('joins what two rules say about the same header, as hosts do', () => {
    const text = '/*\n  Cache-Control: no-cache\n/assets/*\n  cache-control: immutable';
    expect(headersOf(text, '/assets/a.js')).toEqual({ 'cache-control': 'no-cache, immutable' });
  });

  it.each([
    ['  A: b', 'line 1: "A: b" is no header below a path'],
    ['/*\n  no colon', 'line 2: "no colon" is no header'],
    ['assets/*', 'line 1: "assets/*" is no path'],
  ])('refuses %j, which hosts would ignore without a word', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});
