/** Is it said how a reading goes when it takes a while, and asked when nothing more is heard? With a clock and a port of our own. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/exchange/proposals/proposal.ts';
import type { Course } from '../../../src/exchange/intake/tasks.ts';
import { isStopped } from '../../../src/session/intake-failure.ts';
import { Intake } from '../../../src/session/intake.svelte.ts';
import { MissingPart } from '../../../src/session/missing-part.ts';

/** Goes only when it is told to. */
class Clock {
  now = 0;
  #calls: { at: number; call: () => void }[] = [];
  after = (milliseconds: number, call: () => void) => {
    const one = { at: this.now + milliseconds, call };
    this.#calls.push(one);
    return () => void (this.#calls = this.#calls.filter((other) => other !== one));
  };
  go(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const [next] = this.#calls.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#calls = this.#calls.filter((other) => other !== next);
      this.now = next.at;
      next.call();
    }
    this.now = until;
  }
  get waiting(): number {
    return this.#calls.length;
  }
}

interface Asked {
  readonly hear: (course?: Course) => void;
  readonly answer: (answer: Answer) => void;
  readonly fail: (cause: Error) => void;
}

let clock: Clock;
let asked: Asked[];
let intake: Intake;

beforeEach(() => {
  clock = new Clock();
  asked = [];
  intake = new Intake({
    after: clock.after,
    ask: (_task, _asks, hear, signal) =>
      new Promise((resolve, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason as Error));
        asked.push({ hear, answer: (answer) => resolve(answer), fail });
      }),
  });
});

const NOTHING: Answer = { format: 'nothing', claims: [], actors: [], types: [], problems: [], items: 0 };
const asks = { text: '', texts: [], language: 'en' };
const read = (name = 'a.json') => intake.read('answer', asks, name);

describe('what is being read', () => {
  it('is not worth a word while it comes at once', async () => {
    const reading = read();
    asked[0]?.hear();
    clock.go(499);
    expect(intake.shown).toBeUndefined();
    asked[0]?.answer(NOTHING);
    expect(await reading).toBe(NOTHING);
    clock.go(500_000);
    expect(intake.shown).toBeUndefined();
    expect(clock.waiting).toBe(0);
  });

  it('is shown with how far it is once it takes longer, until it is there', async () => {
    const reading = read();
    asked[0]?.hear();
    clock.go(500);
    expect(intake.shown?.course).toEqual({ done: 0, all: 1, name: 'a.json' });
    asked[0]?.hear({ done: 2, all: 5, name: 'c.ann' });
    expect(intake.shown?.course).toEqual({ done: 2, all: 5, name: 'c.ann' });
    asked[0]?.answer(NOTHING);
    await reading;
    expect(intake.shown).toBeUndefined();
  });

  it('is asked about after twenty seconds without a sign of life; a sign answers for itself', () => {
    void read();
    asked[0]?.hear();
    clock.go(19_999);
    asked[0]?.hear({ done: 1, all: 2, name: 'b' });
    clock.go(19_999);
    expect(intake.shown?.question).toBeUndefined();
    clock.go(1);
    expect(intake.shown?.question).toBe('silent');
    asked[0]?.hear();
    expect(intake.shown?.question).toBeUndefined();
  });

  it('is asked about after two minutes however much it says; who waits on is asked again after as long', () => {
    void read();
    for (let second = 0; second < 119; second++) {
      asked[0]?.hear();
      clock.go(1000);
    }
    expect(intake.shown?.question).toBeUndefined();
    clock.go(1000);
    expect(intake.shown?.question).toBe('long');
    asked[0]?.hear();
    expect(intake.shown?.question).toBe('long');
    intake.shown?.wait();
    expect(intake.shown?.question).toBeUndefined();
    clock.go(20_000);
    expect(intake.shown?.question).toBe('silent');
  });

  it('does not count the time before it is taken up: another one may be read first', () => {
    void read();
    clock.go(60_000);
    expect(intake.shown?.question).toBeUndefined();
    asked[0]?.hear();
    clock.go(20_000);
    expect(intake.shown?.question).toBe('silent');
  });

  it('is let go when the reader stops it, and nothing more is asked', async () => {
    const reading = read();
    asked[0]?.hear();
    clock.go(20_000);
    intake.shown?.stop();
    expect(intake.shown).toBeUndefined();
    expect(clock.waiting).toBe(0);
    const cause: unknown = await reading.catch((why: unknown) => why);
    expect(isStopped(cause)).toBe(true);
    asked[0]?.hear({ done: 1, all: 1, name: 'late' });
    expect(clock.waiting).toBe(0);
  });

  it('gives way to what is said when something did not come, and is shown again when it is asked for again', async () => {
    const errand = intake.begin('a.docx');
    const first = errand.ask('answer', asks);
    clock.go(600);
    expect(intake.shown).toBe(errand);
    asked[0]?.fail(new MissingPart('unreachable', ''));
    await expect(first).rejects.toThrow(MissingPart);
    clock.go(600);
    expect(intake.shown).toBeUndefined();
    void errand.ask('answer', asks);
    clock.go(600);
    expect(intake.shown).toBe(errand);
  });

  it('stays in sight over several things that are read one after the other', async () => {
    const errand = intake.begin('a', { all: 2 });
    const first = errand.ask('answer', asks);
    clock.go(300);
    asked[0]?.answer(NOTHING);
    await first;
    const second = errand.ask('answer', asks, { done: 1, all: 2, name: 'b' });
    clock.go(500);
    expect(intake.shown?.course).toEqual({ done: 1, all: 2, name: 'b' });
    asked[1]?.answer(NOTHING);
    await second;
    expect(intake.shown).toBe(errand);
    errand.end();
    expect(intake.shown).toBeUndefined();
  });

  it('of two, the one that asks is shown first, and one that is shown elsewhere only when it asks', async () => {
    void intake.begin('aside', { aside: true }).ask('answer', asks);
    const stopped = expect(read('b')).rejects.toSatisfy(isStopped);
    asked[1]?.hear();
    clock.go(600);
    expect(intake.shown?.course.name).toBe('b');
    asked[0]?.hear();
    clock.go(19_500);
    expect(intake.shown?.question).toBe('silent');
    intake.shown?.stop();
    await stopped;
    expect(intake.shown).toBeUndefined();
    clock.go(500);
    expect(intake.shown?.course.name).toBe('aside');
  });
});
