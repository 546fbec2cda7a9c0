import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Scope {
  /** Rules that the state is not meant to keep. */
  rulesNotMeant?: string[];
  /** The parts that are new in this state, where the rest has been looked at in another. */
  within?: string[];
}

/** A2. The checker runs inside the page, which its policy would not let in: needs `bypassCSP`. */
export async function expectNoFault(page: Page, { rulesNotMeant = [], within = [] }: Scope = {}) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const checker = new AxeBuilder({ page }).withTags(tags).disableRules(rulesNotMeant);
  for (const part of within) {
    await expect(page.locator(part).first(), 'a part to look at').toBeAttached();
    checker.include(part);
  }
  const { violations } = await checker.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}
