/** Which words of Indonesian say one thing together? What a company is to another, which is no kin, and who heads one. */

const COMPANIES = '(?:anak|induk|saudara)\\s+(?:perusahaan|usaha)|perusahaan\\s+(?:anak|induk|saudara)';
const COMPANY = new RegExp(`^(?:${COMPANIES})`, 'iu');
const CHIEFS = '(?:direktur\\s+utama|presiden\\s+direktur)';
const CHIEF = new RegExp(`^${CHIEFS}$`, 'iu');

/** Matches such words, in any case. */
export const COMPOUND = `(?<![\\p{L}\\p{M}-])(?:${COMPANIES}|${CHIEFS})(?![\\p{L}\\p{M}-])`;

/** Whether words say what somebody is who heads a company. */
export const isChief = (words: string): boolean => CHIEF.test(words);

/** What such words stand for: the same for all that say the same; undefined for all others. */
export function compoundRoot(words: string): string | undefined {
  if (isChief(words)) return 'dirut';
  const [, kin] = (COMPANY.test(words) && /(anak|induk|saudara)/iu.exec(words)) || [];
  return kin === undefined ? undefined : `${kin.toLowerCase()}-perusahaan`;
}
