/** What the tables show of a round. */

const milliseconds = (value) => String(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
const kibibytes = (value) => (value / 1024).toFixed(value < 102_400 ? 1 : 0);
const oneDigit = (value) => value.toFixed(1);
const twoDigits = (value) => value.toFixed(2);
const threeDigits = (value) => value.toFixed(3);
const whole = (value) => String(Math.round(value));

export const FORMATS = { milliseconds, kibibytes, oneDigit, twoDigits, threeDigits, whole };

/** Every column: title, where the number lies in a round's result, how to print it. Lower is better, but for frames. */
export const TABLES = {
  'First load (nothing cached, left alone for 8 s)': [
    ['wire KiB', 'cold.first.bytes.total', kibibytes],
    ['requests', 'cold.first.requests', whole],
    ['FCP ms', 'cold.first.fcpMs', milliseconds],
    ['LCP ms', 'cold.first.lcpMs', milliseconds],
    ['first map ms', 'visual.first.map.firstMapMs', milliseconds],
    ['map complete ms', 'visual.first.map.mapCompleteMs', milliseconds],
    ['excerpt readable ms', 'eager.excerptMs', milliseconds],
    ['TBT ms', 'cold.first.tbtMs', milliseconds],
    ['CLS', 'cold.first.cls', threeDigits],
  ],
  'First load: work and memory': [
    ['CPU ms (all processes)', 'cold.first.cpuMs', milliseconds],
    ['longest task ms', 'cold.first.longestTaskMs', milliseconds],
    ['main-thread task ms', 'cold.first.taskMs', milliseconds],
    ['script ms', 'cold.first.scriptMs', milliseconds],
    ['JS heap MiB', 'cold.first.heapMiB', oneDigit],
    ['renderer MiB', 'cold.first.rendererMiB', oneDigit],
    ['GPU process MiB', 'cold.first.gpuMiB', oneDigit],
    ['DOM nodes', 'cold.first.domNodes', whole],
  ],
  Use: [
    ['popup ms', 'cold.popup.popupMs', milliseconds],
    ['chart, frames/s of a drag', 'drag.chart.framesPerSecond', oneDigit],
    ['longest frame ms', 'drag.chart.longestFrameMs', milliseconds],
    ['GL map, frames/s of a drag', 'drag.gl.framesPerSecond', oneDigit],
    ['95 % of frames ms', 'drag.gl.frame95Ms', milliseconds],
    ['megapixels of the map', 'drag.gl.megapixels', twoDigits],
  ],
  'An engine that comes when the map is reached for': [
    ['whole map ms after the touch', 'reach.readyMs', milliseconds],
    ['KiB after it', 'reach.bytes.total', kibibytes],
    ['CLS', 'reach.cls', threeDigits],
    ['slow: whole map ms', 'reachSlow.readyMs', milliseconds],
    ['frames > 200 ms in the drag that brings it', 'drag.bringing.longFrames', whole],
    ['longest ms', 'drag.bringing.longestFrameMs', milliseconds],
  ],
  'Second load (from cache)': [
    ['wire KiB', 'cold.warm.bytes.total', kibibytes],
    ['requests', 'cold.warm.requests', whole],
    ['FCP ms', 'cold.warm.fcpMs', milliseconds],
    ['LCP ms', 'cold.warm.lcpMs', milliseconds],
    ['first map ms', 'visual.warm.map.firstMapMs', milliseconds],
    ['map complete ms', 'visual.warm.map.mapCompleteMs', milliseconds],
    ['TBT ms', 'cold.warm.tbtMs', milliseconds],
    ['CPU ms', 'cold.warm.cpuMs', milliseconds],
  ],
  'Slow line (1.6 Mbit/s, 150 ms) and 4x slower main thread': [
    ['FCP ms', 'throttled.first.fcpMs', milliseconds],
    ['LCP ms', 'throttled.first.lcpMs', milliseconds],
    ['first map ms', 'throttled.first.map.firstMapMs', milliseconds],
    ['map complete ms', 'throttled.first.map.mapCompleteMs', milliseconds],
    ['excerpt readable ms', 'eagerSlow.excerptMs', milliseconds],
    ['TBT ms', 'throttled.first.tbtMs', milliseconds],
    ['CLS', 'throttled.first.cls', threeDigits],
    ['KiB asked before the map', 'throttled.first.bytesBeforeMap', kibibytes],
  ],
};
