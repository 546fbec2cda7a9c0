/** Whether a dragged map went along with the hand: are the pixels of its route where the hand has taken them? */
import { withReader } from './frames.mjs';

/** A map that begins its drag a little late still goes along, px. */
const SLACK_PX = 4;
/** A line drawn anew lies on other halves of pixels, px. */
const BLUR_PX = 2;

/** For each photograph after the first: the share of the route's pixels that moved as far as the hand, 0 to 1. */
export function followed(chromium, [before, ...after], shifts, { box, color }) {
  const given = { before, after, shifts, color, box, slackPx: SLACK_PX, blurPx: BLUR_PX };
  return withReader(chromium, box, async (page) => {
    await page.evaluate(`window.shareMoved = ${shareMoved}`);
    return page.evaluate(compare, given);
  });
}

/** Runs in the page. */
async function compare({ before, after, shifts, color, box, slackPx, blurPx }) {
  const isRoute = window.nearTo(color);
  const routeOf = async (photo) => {
    const data = await window.readPixels(photo);
    const mask = new Uint8Array(box.width * box.height);
    for (let at = 0; at < mask.length; at++) mask[at] = isRoute(data, at * 4) ? 1 : 0;
    return { mask, ...box };
  };
  const route = await routeOf(before);
  const shares = [];
  for (const [index, photo] of after.entries()) {
    shares.push(window.shareMoved(route, await routeOf(photo), shifts[index], { slackPx, blurPx }));
  }
  return shares;
}

/**
 * Also runs in the page, so it stands alone. Of the points of one mask that stay in the box when shifted, the share that
 * the other mask has within `blurPx`; the best shift within `slackPx`.
 */
export function shareMoved({ mask, width, height }, { mask: other }, [right, down], { slackPx, blurPx }) {
  const isNearOther = (x, y) => {
    for (let row = y - blurPx; row <= y + blurPx; row++) {
      for (let column = x - blurPx; column <= x + blurPx; column++) {
        if (other[row * width + column]) return true;
      }
    }
    return false;
  };
  const shareAt = (dx, dy) => {
    let [stayed, found] = [0, 0];
    for (let at = 0; at < mask.length; at++) {
      const [x, y] = [(at % width) + dx, Math.floor(at / width) + dy];
      const isInside = x >= blurPx && y >= blurPx && x < width - blurPx && y < height - blurPx;
      if (!mask[at] || !isInside) continue;
      stayed++;
      if (isNearOther(x, y)) found++;
    }
    return stayed > 0 ? found / stayed : 0;
  };
  const steps = [-slackPx, 0, slackPx];
  return Math.max(...steps.flatMap((dx) => steps.map((dy) => shareAt(right + dx, down + dy))));
}
