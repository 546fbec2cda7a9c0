import test from 'node:test';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parseContestant } from '../lib/contestants.mjs';

test('name=dir', () =>
  assert.deepEqual(parseContestant('a=dist'), { name: 'a', folder: resolve('dist'), path: '/' }));
test('name=dir,path with a hash of its own', () =>
  assert.equal(parseContestant('a=dist,/map.html#5/47.6/132.8').path, '/map.html#5/47.6/132.8'));
test('anything else is refused', () => assert.throws(() => parseContestant('dist'), /name=folder/));
