import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import story from 'virtual:story';
import { homeView, type View } from '../../../geo/view/view.ts';
import { ShareState } from '../../../src/share/sheet/share-state.svelte.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';
import { SiteLinks } from '../../../src/state/site-links.ts';
import { ViewState } from '../../../src/state/view.svelte.ts';
import { bringColumnToLife } from '../../../src/ui/column/column-life.svelte.ts';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** The switch of the sources as the build writes it, brought to life. */
function switchOf(view: View) {
  const main = document.createElement('main');
  for (const value of ['', 'article']) {
    const [type, name, defaultChecked] = ['radio', 'only', value === ''];
    main.append(Object.assign(document.createElement('input'), { type, name, value, defaultChecked }));
  }
  document.body.append(main);
  const reader = new ViewState({ story, base: '/', links: new SiteLinks(), view });
  const parts = { reader, sharing: new ShareState(reader), preferences: new Preferences() };
  const end = $effect.root(() => {
    $effect(() => bringColumnToLife(main, parts));
  });
  flushSync();
  ended.push(() => {
    end();
    main.remove();
  });
  const choices = [...main.querySelectorAll('input')];
  return { reader, choices, chosen: () => choices.find(({ checked }) => checked)?.value };
}

it('the built switch of the sources follows the view where the column that would take its place cannot come', () => {
  const home = homeView('fr');
  const { reader, choices, chosen } = switchOf(home);
  choices[1]!.click();
  flushSync();
  expect(reader.view.only).toBe('article');
  // As Back does.
  reader.accept(home, []);
  flushSync();
  expect(chosen()).toBe('');
  reader.accept({ ...home, only: 'article' }, []);
  flushSync();
  expect(chosen()).toBe('article');
});

it('the built switch of the sources begins with what the view says', () => {
  expect(switchOf({ ...homeView('fr'), only: 'article' }).chosen()).toBe('article');
});
