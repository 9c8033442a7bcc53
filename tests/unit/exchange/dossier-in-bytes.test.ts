/** Is it said what is wrong with the letters of a dossier, and is it read all the same? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dossierInBytes } from '../../../src/exchange/dossier-in-bytes.ts';

const sample = readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url));

it('a dossier with one byte of an older code page is read, and the byte is named', async () => {
  const sound = await dossierInBytes(sample);
  const at = sample.indexOf('"title"');
  const bytes = Buffer.concat([
    sample.subarray(0, at),
    Buffer.from('"x-note": "caf\xe9", ', 'latin1'),
    sample.subarray(at),
  ]);
  const reading = await dossierInBytes(bytes);
  const [first, ...others] = reading?.problems ?? [];
  expect(first).toMatchObject({
    code: 'not-utf8',
    severity: 'repaired',
    expected: 'UTF-8',
    found: '0xE9, read as windows-1252',
  });
  expect(others).toEqual(sound?.problems);
  expect(JSON.stringify(reading?.dossier)).toContain('café');
  expect(reading?.dossier?.claims.length).toBe(sound?.dossier?.claims.length);
});
