/** Does an article come in, whatever it is in, shown before it is taken; and does nobody lose a quote when it is corrected? */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { article, expect, FIRST, open, test } from './page.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/articles/${name}`, import.meta.url));
const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
const file = (name: string) => ({ name, mimeType: '', buffer: readFileSync(fixture(name)) });
