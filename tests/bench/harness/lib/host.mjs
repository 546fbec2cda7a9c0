/** What the machine itself is doing: lets a measurement tell its own noise from a neighbour's. */
import { readFileSync } from 'node:fs';

/** USER_HZ on Linux. */
const TICKS_PER_SECOND = 100;
const YARDSTICK_STEPS = 3e7;

/** Busy seconds of all cores since boot: user, nice, system, irq, softirq, steal; not idle or iowait. */
export function hostBusySeconds() {
  const ticks = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].trim().split(/\s+/).slice(1).map(Number);
  const [user, nice, system, , , interrupts, softInterrupts, stolen] = ticks;
  return (user + nice + system + interrupts + softInterrupts + stolen) / TICKS_PER_SECOND;
}

/** CPU seconds that this Node process (server and driver) has used. */
export function selfBusySeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Proportional memory of one process, or 0 where it is gone. */
export function memoryMiB(processId) {
  try {
    const [, kib] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'));
    return Number(kib) / 1024;
  } catch {
    return 0;
  }
}

export function machine() {
  const [, kib] = /MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'));
  return { memoryGiB: Math.round(kib / 1048576), node: process.version };
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** How long a fixed piece of work takes: shows whether the machine ran at the same speed throughout. */
export function yardstickMs() {
  const startMs = performance.now();
  let value = 1;
  for (let step = 0; step < YARDSTICK_STEPS; step++) value = (value * 1103515245 + 12345) & 0x7fffffff;
  // The result is used, or the loop could be left out by the compiler.
  return value === -1 ? 0 : performance.now() - startMs;
}
