/** The browser's selection as a passage of the article. */
import type { Passage } from '../draft/passages.ts';

/** An element that holds a paragraph says its number. */
const PARAGRAPH = 'data-paragraph';

const paragraphAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(`[${PARAGRAPH}]`) ?? null;

/**
 * The selected words of one paragraph, the first if the selection goes over several; undefined if nothing of the article is
 * selected.
 */
export function selectedPassage(selection: Selection | null): Passage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = paragraphAround(range.startContainer);
  if (!element) return undefined;
  const lengthTo = (node: Node, offset: number): number => {
    const measured = document.createRange();
    measured.setStart(element, 0);
    measured.setEnd(node, offset);
    return measured.toString().length;
  };
  const start = lengthTo(range.startContainer, range.startOffset);
  const isWithin = element.contains(range.endContainer);
  const end = isWithin ? lengthTo(range.endContainer, range.endOffset) : element.textContent.length;
  return end > start ? { paragraph: Number(element.getAttribute(PARAGRAPH)), start, end } : undefined;
}
