import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readPack } from '../../../src/editor/take/app-pack.ts';

it('the packed app is the app again, and the single file’s parts stand beside it', () => {
  const pack = zipSync({
    'parts.json': strToU8('{"start":"assets/index-aaaaaaaa.js"}'),
    'single.js': strToU8('run()'),
    'single.css': strToU8('a{color:red}'),
    'site/favicon.svg': strToU8('<svg/>\n'),
    'site/assets/index-aaaaaaaa.js': strToU8('start()'),
  });
  const { app, script, styles, icon } = readPack(pack);
  expect(app.parts.start).toBe('assets/index-aaaaaaaa.js');
  expect([...app.files.keys()].sort()).toEqual(['assets/index-aaaaaaaa.js', 'favicon.svg']);
  expect({ script, styles, icon }).toEqual({ script: 'run()', styles: 'a{color:red}', icon: '<svg/>' });
});
