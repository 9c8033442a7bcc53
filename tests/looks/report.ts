/** What looks otherwise than before? One line for each state, with how much of it: the rest is in the pictures. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Messages are coloured for a terminal. */
const plain = stripVTControlCharacters;

export default class Report implements Reporter {
  #walks = 0;
  #pictures = 0;
  readonly #said: string[] = [];
  readonly #began = process.hrtime.bigint();

  printsToStdio(): boolean {
    return true;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return;
    this.#walks++;
    const where = `${test.parent.project()?.name ?? ''} ${test.title}`;
    // What is expected at a state bears its name.
    this.#pictures += result.steps.filter(({ title, steps }) => steps.some((one) => one.title === title)).length;
    for (const error of result.errors) this.#said.push(`${where}: ${saidOf(plain(error.message ?? ''))}`);
    const drawn = result.attachments.filter(({ name, path }) => path !== undefined && /-diff\.png$/u.test(name));
    for (const { path = '' } of drawn) this.#said.push(`    ${relative(process.cwd(), path)}`);
  }

  onError(error: { readonly message?: string }): void {
    this.#said.push(plain(error.message ?? 'an error without words'));
  }

  onEnd({ status }: FullResult): void {
    for (const line of this.#said) console.log(line);
    const seconds = (Number(process.hrtime.bigint() - this.#began) / 1e9).toFixed(0);
    const count = this.#said.filter((line) => !line.startsWith(' ')).length;
    const end = status === 'passed' ? 'nothing looks otherwise' : `${count} look otherwise, or were not reached`;
    console.log(`${this.#pictures} pictures in ${this.#walks} walks, ${seconds} s: ${end}`);
  }
}

function saidOf(message: string): string {
  const state = /(?:Snapshot|snapshot):?\s+(\S.*?\.png)/u.exec(message)?.[1];
  if (/snapshot doesn't exist/iu.test(message))
    return `no picture from before: ${state ?? message.split('\n')[0] ?? ''}`;
  const share = /(\d+) pixels \(ratio ([\d.]+)/u.exec(message);
  const size = /Expected an image (\S+) by (\S+), received (\S+) by (\S+?)\./u.exec(message);
  if (!share && !size) return `not reached: ${message.split('\n').slice(0, 6).join(' | ')}`;
  const parts = [
    share && `${share[1]} pixels, ${(Number(share[2]) * 100).toFixed(2)} %`,
    size && `another size: ${size.slice(1).join(' ')}`,
  ];
  return `${state ?? message.split('\n')[0] ?? ''}: ${parts.filter(Boolean).join('; ')}`;
}
