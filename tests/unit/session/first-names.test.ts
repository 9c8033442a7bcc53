/** Whom does the first name of an Indonesian mean, also behind a word for kin? */
import { describe, expect, it } from 'vitest';
import { reading } from './offered-here.ts';

describe('a first name', () => {
  it.each([
    'Bupati Sari Wulandari meresmikan pasar. Ketua DPRD Hendra Lubis menuduh Sari. Adik Sari, Yoga Wulandari, bekerja untuk PT Segara.',
    'Gubernur Sari Wulandari membuka jalan. Anggota DPR Hendra Lubis menuduh Sari. Menantu Sari, Yoga Pratama, memimpin PT Segara.',
  ])('is that of the one who is called so in full: %s', async (text) => {
    const { names, offered, take, actors } = await reading(text);
    expect(names).toContain('Sari Wulandari = Sari');
    expect(names.filter((name) => /(?:^|\s)(?:Adik|Menantu|Sari$)/u.test(name.split(' = ')[0] ?? ''))).toEqual([]);
    expect(await offered(1)).toEqual(['Hendra Lubis menuduh Sari Wulandari']);
    await take(1);
    expect(actors()).toEqual(['Hendra Lubis', 'Sari Wulandari']);
  });

  it('is nobody’s where two are called so', async () => {
    const { offered, names } = await reading(
      'Bupati Sari Wulandari bertemu Sari Puspita di pasar. Hendra Lubis menuduh Sari.',
    );
    expect(names.some((name) => name.endsWith('= Sari'))).toBe(false);
    expect(await offered()).not.toContain('Hendra Lubis menuduh Sari Wulandari');
    expect(await offered()).not.toContain('Hendra Lubis menuduh Sari Puspita');
  });
});

describe('kin of somebody', () => {
  const BEFORE = 'Bupati Sari Wulandari meresmikan pasar. ';
  it.each([
    ['Kakak Sari, Yoga Wulandari, bekerja untuk PT Segara.', 'Yoga Wulandari bekerja untuk PT Segara'],
    ['Suami Sari, Yoga Pratama, menggugat PT Segara.', 'Yoga Pratama menggugat PT Segara'],
  ])('do what is told of them, and are told as kin: %s', async (text, deed) => {
    const offers = await (await reading(BEFORE + text)).offered();
    expect(offers).toHaveLength(2);
    expect(offers).toContain(deed);
    expect(offers.find((one) => one !== deed)).toMatch(/^Sari Wulandari (?:berkerabat|menikah) dengan Yoga /u);
  });

  it.each(['Kakak Sari menggugat PT Segara.', 'Sepupu Sari bekerja untuk PT Segara.'])(
    'who are not named do nothing in her name: %s',
    async (text) => {
      const { names, offered } = await reading(BEFORE + text);
      expect(names.some((name) => /Kakak|Sepupu/u.test(name))).toBe(false);
      expect(await offered()).toEqual([]);
    },
  );

  it.each([
    [
      'Direktur PT Lontar, Rina Hartati, adalah keponakan pendiri PT Segara, Dodi Hartanto.',
      ['Rina Hartati berkerabat dengan Dodi Hartanto'],
    ],
    [
      'Rina Hartati merupakan ipar ketua Partai Samudra, Dodi Hartanto.',
      ['Rina Hartati berkerabat dengan Dodi Hartanto'],
    ],
    ['Rina Hartati adalah sepupu pendiri PT Segara.', []],
    ['Rina Hartati adalah sepupu Dodi Hartanto.', ['Rina Hartati berkerabat dengan Dodi Hartanto']],
  ])('are kin of who holds an office, and of no firm: %s', async (text, expected) => {
    expect(await (await reading(BEFORE + text)).offered()).toEqual(expected);
  });
});
