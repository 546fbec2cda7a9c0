/** Walks through the page by Tab, as a reader without a pointer does, and notes what each stop shows and says. */
import type { CDPSession, Page } from '@playwright/test';

export interface Step {
  /** Place among all elements of the body, to tell one from another: what comes late adds to the head. */
  index: number;
  /** Its tag and classes: what kind of thing it is. */
  kind: string;
  /** As a screen reader gets it. */
  role: string;
  name: string;
  /** The part of it that the window shows, CSS px. */
  box: { x: number; y: number; width: number; height: number };
  /** What is wrong with how it can be seen; null if nothing is. */
  fault: string | null;
}
type Seen = Omit<Step, 'role' | 'name'>;

/** Runs in the page: what has the focus now, or null where nothing has. */
function seeFocused(): Seen | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const kind = [element.localName, ...element.classList].join('.');
  const index = [...document.body.querySelectorAll('*')].indexOf(element);
  // A marker with its name has its middle between the two; a hidden radio button shows by its label.
  const shape = element.querySelector('.target') ?? element.closest('.sources-switch label') ?? element;
  // A link that runs on into the next line is where it begins.
  const [first] = shape.getClientRects();
  const { left, top, right, bottom, width, height } = first ?? shape.getBoundingClientRect();
  const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
  const box = { x, y, width: Math.min(right, innerWidth) - x, height: Math.min(bottom, innerHeight) - y };
  const isLarge = width > innerWidth / 2 && height > innerHeight / 3;
  const isWhole = isLarge || (box.width > width - 2 && box.height > height - 2);
  /** Of a large thing something may hide the middle: then a part near its edges has to be free. */
  const shares = isLarge ? [0.5, 0.03, 0.2, 0.8, 0.97] : [0.5];
  const owns = (at: Element | null): boolean => at !== null && (shape.contains(at) || element.contains(at));
  const isFree = shares.some((down) =>
    shares.some((along) =>
      owns(document.elementFromPoint(box.x + box.width * along, box.y + box.height * down)),
    ),
  );
  const covering = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const fault = !isWhole ? 'outside the window' : isFree ? null : `under ${covering?.outerHTML.slice(0, 50)}`;
  return { index, kind, box, fault };
}

interface TreeNode {
  nodeType: number;
  nodeName: string;
  backendNodeId: number;
  children?: TreeNode[];
}

const elementsOf = (node: TreeNode): TreeNode[] =>
  (node.children ?? []).flatMap((child) =>
    child.nodeType === 1 ? [child, ...elementsOf(child)] : elementsOf(child),
  );

/** Role and name of everything that can have the focus, by its place among all elements of the body. */
async function spokenNames(session: CDPSession): Promise<Map<number, { role: string; name: string }>> {
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const body = elementsOf(root).find(({ nodeName }) => nodeName === 'BODY')!;
  const places = new Map(elementsOf(body).map(({ backendNodeId }, index) => [backendNodeId, index]));
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const spoken = new Map<number, { role: string; name: string }>();
  for (const { backendDOMNodeId, ignored, properties, role, name } of nodes) {
    const isFocusable = properties?.some((each) => each.name === 'focusable' && each.value.value === true);
    const place = places.get(backendDOMNodeId ?? -1);
    if (ignored || !isFocusable || place === undefined) continue;
    spoken.set(place, { role: String(role?.value ?? ''), name: String(name?.value ?? '') });
  }
  return spoken;
}

/** Everything that the key reaches from here, until the focus leaves the page. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most = 300): Promise<Step[]> {
  const seen: Seen[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    const now = await page.evaluate(seeFocused);
    if (!now) break;
    seen.push(now);
  }
  const session = await page.context().newCDPSession(page);
  const spoken = await spokenNames(session);
  await session.detach();
  return seen.map((each) => ({ ...each, ...(spoken.get(each.index) ?? { role: '', name: '' }) }));
}

export const faultsOf = (steps: Step[]): string[] =>
  steps.flatMap(({ kind, role, name, fault }) => {
    const told = `${kind} “${name.slice(0, 40)}”`;
    const isNameless = role === '' || role === 'generic' || name.trim() === '';
    return [...(fault ? [`${told}: ${fault}`] : []), ...(isNameless ? [`${told}: role “${role}”`] : [])];
  });
