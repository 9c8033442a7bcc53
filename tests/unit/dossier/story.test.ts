/** Which steps of a story are read, what of them is told, and does the file keep what could not be used? */
import { describe, expect, it } from 'vitest';
import { readDossier, readValue } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { dossierOf, rawClaim, rawDossier, type Raw } from './sample.ts';

const brief = (raw: Raw): string[] =>
  readValue(raw).problems.map(({ severity, code, path }) => `${severity} ${code} at ${path}`);
const step = (id: string, view = '', more: Raw = {}): Raw => ({ id, title: { en: id }, view, ...more });

describe('a story', () => {
  it('is read as it is, unknown fields too, and written last, the same bytes each time', () => {
    const story = [step('one', 'show=actor:ann', { text: { en: 'So' }, sound: 'kept' }), step('two')];
    const { dossier, problems, unread } = readValue(rawDossier({ story }));
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(dossier!.story).toEqual(story);
    const text = writeDossier(dossier!);
    expect(Object.keys(JSON.parse(text) as Raw).at(-1)).toBe('story');
    expect(writeDossier(dossierOf(readDossier(text)))).toBe(text);
  });

  it('keeps a step whose actor or claim is gone, and says so', () => {
    const story = [
      step('here', 'show=around:ann:2&claim=c-1'),
      step('nobody', 'show=actor:nobody'),
      step('nothing', 'show=claim:c-9&claim=c-8'),
    ];
    const raw = rawDossier({ claims: [rawClaim('c-1')], story });
    expect(brief(raw)).toEqual([
      'noted dangling-reference at story[1].view',
      'noted dangling-reference at story[2].view',
      'noted dangling-reference at story[2].view',
    ]);
    expect(readValue(raw).dossier!.story).toEqual(story);
  });

  it('loses nothing of what is no step: only itself is set aside, and goes back into its place', () => {
    const story = [
      step('one'),
      { id: 'no view', title: { en: 'Wrong' } },
      step('one'),
      step('long', 'x'.repeat(8193)),
      step('two', '', { text: 7 }),
    ];
    const raw = rawDossier({ story });
    const reading = readValue(raw);
    expect(reading.dossier!.story?.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(reading.problems.map(({ severity }) => severity)).not.toContain('refused');
    expect((JSON.parse(writeDossier(reading.dossier!, reading.unread)) as Raw)['story']).toEqual(story);
  });

  it('may be something else under this name, which costs only itself', () => {
    const raw = rawDossier({ story: { steps: [] } });
    const reading = readValue(raw);
    expect(brief(raw)).toEqual(['set-aside wrong-type at story']);
    expect((JSON.parse(writeDossier(reading.dossier!, reading.unread)) as Raw)['story']).toEqual({ steps: [] });
  });
});
