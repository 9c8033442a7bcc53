/** How does an older file become one of the newest version? One small step per version, each with its own test. */
import { VERSION } from './format.ts';

type Raw = Record<string, unknown>;

/** `STEPS[n]` turns version n into version n + 1. Version 1 is the first, so there is no step yet. */
const STEPS: Readonly<Record<number, (old: Raw) => Raw>> = {};

/** The same file at the newest version, or undefined if no chain of steps leads there. */
export function upgrade(raw: Raw, steps = STEPS, newest: number = VERSION): Raw | undefined {
  let current = raw;
  while (typeof current['version'] === 'number' && current['version'] < newest) {
    const step = steps[current['version']];
    if (!step) return undefined;
    current = { ...step(current), version: current['version'] + 1 };
  }
  return current;
}
