/* eslint-disable @typescript-eslint/unbound-method -- each is called on the target that it was asked of */
/** Counts the listeners that outlive whoever added them. */
interface Heard {
  /** Everything that is listened for now, one entry for each listener. */
  now(): string[];
  /** Ends the counting. */
  stop(): void;
}

type Listening = (
  this: EventTarget | undefined,
  type: string,
  listener: EventListenerOrEventListenerObject | null,
  options?: boolean | AddEventListenerOptions,
) => void;
type Options = boolean | EventListenerOptions | undefined;

const isCapture = (options: Options): boolean =>
  typeof options === 'object' ? options.capture === true : options === true;

/** Watches these targets, and every media query, from now on. */
export function heardBy(targets: EventTarget[]): Heard {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  /** By target, type, listener and phase, which together a browser counts once; holds none of them in memory. */
  const heard = new Map<string, string>();
  const names = new WeakMap<object, number>();
  let next = 0;
  const nameOf = (one: object): number => {
    if (!names.has(one)) names.set(one, next++);
    return names.get(one)!;
  };
  const isWatched = (target: EventTarget): boolean =>
    targets.includes(target) || target instanceof MediaQueryList;
  const keyOf = (target: EventTarget, type: string, listener: object, options: Options): string =>
    `${nameOf(target)} ${type} ${nameOf(listener)} ${isCapture(options)}`;
  const add: Listening = function (type, listener, options) {
    const target = this ?? window;
    addEventListener.call(target, type, listener, options);
    if (!listener || !isWatched(target)) return;
    const key = keyOf(target, type, listener, options);
    heard.set(key, `${target.constructor.name} ${type}`);
    const { signal = undefined, once = false } = typeof options === 'object' ? options : {};
    signal?.addEventListener('abort', () => heard.delete(key));
    if (once) addEventListener.call(target, type, () => heard.delete(key), { once });
  };
  const remove: Listening = function (type, listener, options) {
    const target = this ?? window;
    removeEventListener.call(target, type, listener, options);
    if (listener && isWatched(target)) heard.delete(keyOf(target, type, listener, options));
  };
  // The test's surroundings may have given a target methods of its own, which hide the common ones.
  const holders = [EventTarget.prototype, ...targets.filter((one) => Object.hasOwn(one, 'addEventListener'))];
  const before = holders.map((one) => [one.addEventListener, one.removeEventListener] as const);
  for (const one of holders) Object.assign(one, { addEventListener: add, removeEventListener: remove });
  return {
    now: () => [...heard.values()].sort(),
    stop: () =>
      holders.forEach((one, index) => {
        [one.addEventListener, one.removeEventListener] = before[index]!;
      }),
  };
}
