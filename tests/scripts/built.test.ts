/** W5, W7: what `npm test` finds in a built site before readers with older browsers and with content filters do. */
import { describe, expect, it } from 'vitest';
import { nameFaults } from '../../scripts/built/name-faults.ts';
import { scriptFaults } from '../../scripts/built/script-faults.ts';
import { styleFaults } from '../../scripts/built/style-faults.ts';
import { flatStyles } from '../../scripts/app/oldest-browsers.ts';

describe('a built style sheet', () => {
  it.each([
    ['a { & b { color: red } }', 'a nested rule'],
    ['a { b { color: red } }', 'a nested rule'],
    ['a { @media print { color: red } }', '@media within a rule'],
    ['a { color: light-dark(red, blue) }', 'light-dark()'],
    ['@media (scripting: none) { a { color: red } }', '@media (scripting)'],
    ['@starting-style { a { color: red } }', '@starting-style'],
    ['a:popover-open { color: red }', ':popover-open'],
    ['a { field-sizing: content }', 'field-sizing'],
  ])('with %j is found', (styles, name) => {
    expect(styleFaults(styles).join()).toContain(`${name}: not in chrome 111`);
  });

  it('with what all of them read, or do without, is not', () => {
    const styles = `@media (width >= 900px) { .a:is(.b, .c) { color: color-mix(in srgb, red, blue); text-wrap: balance } }
      @container (min-width: 640px) { .a { inset: 0; width: min(100cqw, 3dvh) } }`;
    expect(styleFaults(styles)).toEqual([]);
  });

  it('is made flat by the build', () => {
    const nested =
      'a { color: light-dark(red, blue); &:not([b]) { c { margin: 0 } } @media print { color: red } }';
    expect(styleFaults(nested).length).toBeGreaterThan(2);
    expect(styleFaults(flatStyles(nested, 'test.css'))).toEqual([]);
  });
});

describe('a built script', () => {
  it.each([
    ['URL.canParse(a)', 'URL.canParse'],
    ['a.showPopover()', 'showPopover'],
    ['Array.fromAsync(a)', 'Array.fromAsync'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['Object.groupBy(a, b)', 'Object.groupBy'],
    ['AbortSignal.any(a)', 'AbortSignal.any'],
    ['a.checkVisibility()', 'checkVisibility'],
    ['requestIdleCallback(a)', 'requestIdleCallback'],
    ['navigation.navigate(a)', 'navigation'],
    ['new URLPattern(a)', 'URLPattern'],
    ['a.union(b)', 'union'],
    ['/[a--b]/v', 'no syntax of 2022'],
  ])('with %s is found', (script, name) => {
    expect(scriptFaults(script).join()).toContain(`${name}: `);
  });

  it.each([
    'typeof URL.canParse === "function" ? URL.canParse(a) : b',
    'a.showPopover?.()',
    'typeof requestIdleCallback == `function` ? requestIdleCallback(a) : setTimeout(a)',
    'if (self.navigation) navigation.navigate(a)',
    'self.navigation?.addEventListener(a, b)',
    '"checkVisibility" in a && a.checkVisibility()',
  ])('that asks first is not: %s', (script) => {
    expect(scriptFaults(script)).toEqual([]);
  });

  it('with what all of them have is not, nor with names of its own', () => {
    expect(scriptFaults('a.toSorted().findLast(b); Object.hasOwn(a, b); structuredClone(a)')).toEqual([]);
    expect(scriptFaults('class A { isActive() {} } new A().isActive(); a.dataset.mapState')).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    'share-button',
    'share-buttons',
    'ad',
    'ad-slot',
    'topBanner',
    'cookie-notice',
    'sponsored',
    'newsletter-2',
  ])('like %s is found, as class and as id, in a page, a script and a style sheet', (name) => {
    const fault = [`"${name}": filter lists hide names like this one`];
    expect(nameFaults(`<p class="a ${name}">`, false)).toEqual(fault);
    expect(nameFaults(`f(\`<p id="${name}">\`)`, false)).toEqual(fault);
    expect(nameFaults(`.a > .${name}:hover{color:red}`, true)).toEqual(fault);
  });

  it.each(['masthead', 'shadow', 'gradient', 'card-head', 'quote-share-of-the-cake'])(
    'like %s is not',
    (name) => {
      expect(nameFaults(`<p class="a ${name}" id="${name}">`, false)).toEqual([]);
    },
  );
});
