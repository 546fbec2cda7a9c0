import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A2. The checker runs inside the page, which its policy would not let in: needs `bypassCSP`. */
export async function expectNoFault(page: Page, rulesNotMeant: string[] = []) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).disableRules(rulesNotMeant).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}
