/**
 * Records what the screen showed while a page loaded, and finds the first frame that showed the map.
 * Knows nothing of map engines: it looks at pixels only.
 */

/** How far from a wanted colour, in each channel, a pixel still counts as having it. */
const TOLERANCE = 12;
/** A route is a thin line: this many pixels of it prove that its colour is the right one. */
const LEAST_ROUTE_PIXELS = 200;

/** Starts a screencast; `stop()` gives the frames, each with the wall-clock time at which it was shown. */
export async function record(session, { width, height }) {
  const frames = [];
  const onFrame = ({ data, metadata, sessionId }) => {
    frames.push({ atMs: metadata.timestamp * 1000, data });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  };
  session.on('Page.screencastFrame', onFrame);
  await session.send('Page.startScreencast', {
    format: 'png',
    everyNthFrame: 1,
    maxWidth: width,
    maxHeight: height,
  });
  return {
    count: () => frames.length,
    stop: async () => {
      await session.send('Page.stopScreencast');
      session.off('Page.screencastFrame', onFrame);
      return frames;
    },
  };
}

/**
 * firstMapMs: the first frame with at least half of the final land pixels and half of the final route pixels.
 * mapCompleteMs: the first frame from which on the map stays within 1 % of its pixels of the final one.
 */
export async function findMap(chromium, frames, { box, colors, originMs }) {
  const counts = await countInPage(chromium, { frames: frames.map(({ data }) => data), box, colors });
  const final = counts.at(-1);
  const onePercent = (box.width * box.height) / 100;
  const names = Object.keys(colors);
  // A colour that never shows says that the adapter's colours are wrong: no number is better than a false one.
  const missing = names.filter((name) => final[name] < (name === 'route' ? LEAST_ROUTE_PIXELS : onePercent));
  if (missing.length > 0) {
    return { firstMapMs: null, mapCompleteMs: null, frames: frames.length, missing, indices: {} };
  }
  const first = counts.findIndex((count) => names.every((name) => count[name] >= final[name] / 2));
  // Never before the first map: the route is a thin line, less than 1 % of the pixels.
  let whole = counts.length - 1;
  while (whole > first && counts[whole - 1].changed <= onePercent) whole--;
  return {
    firstMapMs: frames[first].atMs - originMs,
    mapCompleteMs: frames[whole].atMs - originMs,
    frames: frames.length,
    missing,
    indices: { first, whole },
  };
}

/** Compares pictures of the map in a page of its own after the measurement: a browser decodes them well, and Node does not. */
export async function withReader(chromium, box, read) {
  const page = await chromium.browser.newPage();
  await page.evaluate(provideReader, { box, tolerance: TOLERANCE });
  const found = await read(page);
  await chromium.cpuSeconds();
  await page.close();
  return found;
}

const countInPage = (chromium, { frames, box, colors }) =>
  withReader(chromium, box, async (page) => {
    await page.evaluate(provideCounter, { colors, tolerance: TOLERANCE });
    return page.evaluate(countPixels, frames);
  });

/**
 * Runs in the page: gives it `readPixels`, from an encoded frame to the pixels of the map's box, and `nearTo`, which
 * tells the pixels of a colour.
 */
function provideReader({ box, tolerance }) {
  const canvas = new OffscreenCanvas(box.width, box.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  window.readPixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    context.clearRect(0, 0, box.width, box.height);
    context.drawImage(image, -box.x, -box.y);
    image.close();
    return context.getImageData(0, 0, box.width, box.height).data;
  };
  window.nearTo = (hex) => {
    const [red, green, blue] = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
    return (data, index) =>
      Math.abs(data[index] - red) <= tolerance &&
      Math.abs(data[index + 1] - green) <= tolerance &&
      Math.abs(data[index + 2] - blue) <= tolerance;
  };
}

/** Runs in the page: gives it `countColors`, for one frame and the last one. */
function provideCounter({ colors, tolerance }) {
  const wanted = Object.entries(colors).map(([name, hex]) => [name, window.nearTo(hex)]);
  const difference = (data, other, index) =>
    Math.abs(data[index] - other[index]) +
    Math.abs(data[index + 1] - other[index + 1]) +
    Math.abs(data[index + 2] - other[index + 2]);
  window.countColors = (data, last) => {
    const count = { changed: 0, ...Object.fromEntries(wanted.map(([name]) => [name, 0])) };
    for (let index = 0; index < data.length; index += 4) {
      if (difference(data, last, index) > 3 * tolerance) count.changed++;
      for (const [name, isNear] of wanted) if (isNear(data, index)) count[name]++;
    }
    return count;
  };
}

/**
 * Runs in the page. For each frame: how many pixels of the map have the land colour, how many the route colour, how
 * many differ from the last frame.
 */
async function countPixels(frames) {
  const last = await window.readPixels(frames.at(-1));
  const counts = [];
  for (const frame of frames) counts.push(window.countColors(await window.readPixels(frame), last));
  return counts;
}
