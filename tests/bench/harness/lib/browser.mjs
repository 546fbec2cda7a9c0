/** Starts one clean Chromium, with software WebGL, that talks to 127.0.0.1 and to nothing else. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { sleep } from './host.mjs';

/**
 * Debian's /usr/bin/chromium is a wrapper that adds --enable-gpu-rasterization, which without a GPU slows plain pages
 * down: the binary behind it is measured instead.
 */
const WRAPPER = '/usr/bin/chromium';
const BEHIND_WRAPPER = '/usr/lib/chromium/chromium';
const BINARIES = [BEHIND_WRAPPER, WRAPPER, '/usr/bin/google-chrome'];

export const GL_ARGUMENTS = {
  // What Chromium does by itself on a machine without a GPU: the page by its CPU rasteriser, WebGL by SwiftShader.
  software: ['--enable-unsafe-swiftshader'],
  // Everything by SwiftShader, the page's own compositing too: slower for everyone, most of all for plain pages.
  angle: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const SIZE = { width: 1280, height: 800 };

function chromiumPath() {
  const named = process.env.CHROMIUM;
  if (named === WRAPPER && existsSync(BEHIND_WRAPPER)) return BEHIND_WRAPPER;
  const path = named || BINARIES.find((candidate) => existsSync(candidate));
  if (!path) throw new Error('no Chromium found: set CHROMIUM=/path/to/chromium');
  return path;
}

export async function launch(gl) {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [...GL_ARGUMENTS[gl], ...ARGUMENTS, `--window-size=${SIZE.width},${SIZE.height}`],
  });
  const session = await browser.newBrowserCDPSession();
  /** Every process this browser had, with the time that it was last known to have used. */
  const seen = new Map();

  async function processes() {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const entry of processInfo) seen.set(entry.id, entry);
    return processInfo;
  }

  /** CPU seconds of all processes so far; those that ended keep their share. */
  async function cpuSeconds() {
    await processes();
    return [...seen.values()].reduce((total, { cpuTime }) => total + cpuTime, 0);
  }

  return { browser, processes, cpuSeconds, size: SIZE };
}

/** Lets Chromium finish starting and start its graphics once, so that no page pays for either. */
export async function warmUp({ browser }) {
  const page = await browser.newPage();
  await page.setContent('<canvas id="canvas" width="64" height="64"></canvas><p>warm</p>');
  const renderer = await page.evaluate(drawTriangle);
  await sleep(300);
  await page.close();
  return renderer;
}

/** Runs in the page. The name of what draws WebGL, or null where nothing does. */
function drawTriangle() {
  const gl = document.getElementById('canvas').getContext('webgl2');
  if (!gl) return null;
  const program = gl.createProgram();
  const shaders = [
    [gl.VERTEX_SHADER, 'attribute vec2 a;void main(){gl_Position=vec4(a,0.,1.);}'],
    [gl.FRAGMENT_SHADER, 'void main(){gl_FragColor=vec4(1.,0.,0.,1.);}'],
  ];
  for (const [type, source] of shaders) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 1, 1, -1, -1, -1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  gl.finish();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
}
