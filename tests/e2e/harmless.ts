/** That nothing which came as text has become code, an address or markup. */
import { expect, type Page } from '@playwright/test';

const hit = (page: Page): Promise<unknown> => page.evaluate(() => (globalThis as { hit?: number }).hit);

/** Where the links of a page lead that neither http(s) nor mail reaches. */
const strangeLinks = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((links) =>
    links
      .map((link) => new URL(link.getAttribute('href')!, location.href))
      .filter(({ protocol }) => !/^(https?|mailto):$/.test(protocol))
      .map(({ href }) => href),
  );

/** What only a text taken for markup brings: handlers, and elements that load or lead somewhere. */
const foreignElements = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (one) =>
          [...one.attributes].some(({ name }) => name.startsWith('on')) ||
          one.matches(
            'object, embed, math, base, form, video, foreignObject, animate, [srcdoc], [http-equiv=refresh]',
          ),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

/** @param what said when it fails */
export async function expectHarmless(page: Page, what: string) {
  expect(await hit(page), what).toBeUndefined();
  expect(await strangeLinks(page), what).toEqual([]);
  expect(await foreignElements(page), what).toEqual([]);
}
