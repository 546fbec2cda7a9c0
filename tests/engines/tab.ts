/** What a journey does with a browser, whichever engine it has. Points are px of the window's content. */
import type { Point } from '../e2e/reader.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What the reader's system asks of pages. */
export interface Circumstances {
  dark?: boolean;
  forcedColours?: boolean;
}

export type Paper = 'A4' | 'Letter';

/** How long the mouse rests before it lets go of what it drags, ms: a map that is let go of in motion glides on. */
export const REST_MS = 200;

/** A function that is sent into the page: what it needs it must be given. */
export type InPage<Given extends unknown[], Result> = (...given: Given) => Result | Promise<Result>;

export interface Tab {
  goTo(address: string): Promise<void>;
  run<Given extends unknown[], Result>(inPage: InPage<Given, Result>, ...given: Given): Promise<Result>;
  /** As `run`, in the page's first frame. */
  runInFrame<Given extends unknown[], Result>(
    inPage: InPage<Given, Result>,
    ...given: Given
  ): Promise<Result>;
  click(at: Point): Promise<void>;
  /** The mouse moves along, without a button. */
  move(path: Point[]): Promise<void>;
  /** The mouse presses at the first point, moves along, rests at the last, and lets go there. */
  drag(path: Point[]): Promise<void>;
  wheel(at: Point, deltaY: number): Promise<void>;
  /** @param keys held from first to last: 'Tab', 'Control' 'v' */
  press(...keys: Key[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** A PNG of the window's content. */
  picture(): Promise<Buffer>;
  /** The page as the browser prints it, a PDF. Undefined where the driver cannot print. */
  print?(paper: Paper): Promise<Buffer>;
  close(): Promise<void>;
}

export type Key =
  'Tab' | 'Enter' | 'Escape' | 'Space' | 'Home' | 'End' | 'PageDown' | 'ArrowRight' | 'Control' | 'a' | 'v';

export interface Engine {
  name: EngineName;
  open(circumstances: Circumstances): Promise<Tab>;
  close(): Promise<void>;
}

/** How an engine is started. */
export interface Start {
  /** Where downloads are saved. */
  downloads: string;
  /** For files of the browser's own, such as settings. */
  home: string;
}
