/** A10: at 320 CSS px, enlarged four times and with wider text spacing nothing scrolls sideways and no text is cut. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { anyCard, openChart } from './reader.ts';

/** WCAG 1.4.12. Through an adopted sheet, which the content security policy lets in. */
function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    body p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in the page: every text of which a box cuts a part off, and every box that can only be read by scrolling sideways. */
function cutTexts(): string[] {
  const faults: string[] = [];
  const isHidden = (element: Element): boolean =>
    element.closest('.visually-hidden, .skip, [data-map], option, textarea, iframe') !== null ||
    !element.checkVisibility({ visibilityProperty: true });
  /** Whether a box hides what lies beyond its edge, rather than letting it be scrolled to. */
  const cuts = (way: string): boolean => way === 'hidden' || way === 'clip';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.nodeValue!.trim() || isHidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === 'inline') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isCut =
        (cuts(overflowX) && (text.left < left - 1 || text.right > right + 1)) ||
        (cuts(overflowY) && (text.top < top - 2 || text.bottom > bottom + 2));
      if (isCut)
        faults.push(`“${node.nodeValue!.trim().slice(0, 40)}” is cut by ${box.className || box.tagName}`);
    }
    const isFree = parent.closest('.card-steps, .timeline-words, .notice, .link-buttons');
    const around = isFree?.getBoundingClientRect();
    if (around && (text.right > around.right + 1 || text.bottom > around.bottom + 2))
      faults.push(`“${node.nodeValue!.trim().slice(0, 40)}” stands out of ${isFree!.className}`);
  }
  const scrollers = [
    document.documentElement,
    ...document.querySelectorAll('.column, .card, .card-body, dialog'),
  ];
  for (const { scrollWidth, clientWidth, className, tagName } of scrollers)
    if (scrollWidth > clientWidth) faults.push(`${className || tagName} scrolls sideways`);
  return [...new Set(faults)];
}

const SIZES = { desktop: [1280, 720], phone: [320, 640], enlarged: [320, 256] } as const;

async function expectNothingCut(page: Page, what: string) {
  for (const [name, [width, height]] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(cutTexts), `${what}, ${name}`).toEqual([]);
  }
}

test('no text of the page is cut, nor with wider spacing', async ({ page }) => {
  await openChart(page, '/vostochny-komsomolsk/#map=x&at=2023-09-14T22:50Z');
  await expect(page.getByRole('slider')).toBeAttached();
  await expectNothingCut(page, 'a stop is open');
  await page.evaluate(spaceText);
  await expectNothingCut(page, 'with wider spacing');
  await page.locator('.notice .icon-button').click();
  await anyCard(page).getByRole('button').first().click();
  await expect(anyCard(page)).toHaveCount(0);
  await page.locator('.legend summary').click();
  await page.locator('.move-map .toggle').click();
  await expectNothingCut(page, 'legend and arrows are open');
});

test('no text of the share sheet is cut, nor with wider spacing', async ({ page }) => {
  await openChart(page, '/en/komsomolsk/#at=2023-09-13');
  await page.getByRole('button', { name: 'Share the map' }).click();
  await expect(page.getByRole('dialog', { name: 'Share the map' })).toBeVisible();
  await page.locator('dialog summary').click();
  await expectNothingCut(page, 'the share sheet');
  await page.evaluate(spaceText);
  await expectNothingCut(page, 'with wider spacing');
});
