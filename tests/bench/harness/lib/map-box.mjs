/** Where the map is on screen, and how a hand reaches things on it. */

/** The map's box on screen, cut to the window. */
export async function mapBox(page, { name, adapter }) {
  const box = await page.evaluate(largestBox, adapter.map);
  if (!box) throw new Error(`${name}: nothing matches the adapter's map selector ${adapter.map}`);
  return box;
}

/** Runs in the page. */
function largestBox(selector) {
  const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
  const [largest] = boxes.sort((one, other) => other.width * other.height - one.width * one.height);
  if (!largest) return null;
  const x = Math.max(0, Math.round(largest.left));
  const y = Math.max(0, Math.round(largest.top));
  const right = Math.min(innerWidth, Math.round(largest.right));
  const bottom = Math.min(innerHeight, Math.round(largest.bottom));
  return { x, y, width: right - x, height: bottom - y };
}

/** What adapters get to work with. */
export function handTools(page, box) {
  return {
    page,
    /** Clicks the middle of the first element that matches, without waiting; false where there is none. */
    clickOn: async (selector) => {
      const middle = await page.evaluate(middleOf, selector);
      if (!middle) return false;
      await page.mouse.click(...middle);
      return true;
    },
    /** Clicks a place on a Web Mercator map whose middle and zoom (256-pixel world) are known. */
    clickPlace: async (place, { center, zoom256 }) => {
      const [x, y] = mercator(place, zoom256);
      const [centerX, centerY] = mercator(center, zoom256);
      await page.mouse.click(box.x + box.width / 2 + x - centerX, box.y + box.height / 2 + y - centerY);
      return true;
    },
  };
}

/** Runs in the page. */
function middleOf(selector) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box && box.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null;
}

function mercator([lon, lat], zoom256) {
  const world = 256 * 2 ** zoom256;
  const northing = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [((lon + 180) / 360) * world, ((1 - northing) / 2) * world];
}
