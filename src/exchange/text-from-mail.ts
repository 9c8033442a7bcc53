/** What does a mail say, or a page that was saved as one? The parts of MIME are taken apart by a library. */
import PostalMime, { type Email } from 'postal-mime';

const FIELDS =
  /^(?:from|to|cc|date|subject|sender|received|return-path|message-id|mime-version|content-type|content-transfer-encoding|delivered-to|reply-to|x-[\w-]+|dkim-signature|snapshot-content-location|list-id|importance|thread-topic)$/iu;
/** Only mail has these; a text may begin with «From» and «Date». */
const OWN =
  /^(?:received|return-path|message-id|mime-version|content-transfer-encoding|delivered-to|dkim-signature|snapshot-content-location)$/iu;

/** Whether a file begins as mail does. `named`: its name says so. */
export function isMail(head: string, named: boolean): boolean {
  const lines = head.replace(/^\uFEFF?(?:>?From .*\r?\n)?/u, '').split(/\r?\n/u);
  const fields: string[] = [];
  for (const line of lines) {
    if (line === '' || fields.length > 40) break;
    if (/^[ \t]/u.test(line) && fields.length) continue;
    const field = /^([\w-]+):/u.exec(line)?.[1];
    if (field === undefined) return false;
    fields.push(field);
  }
  const known = fields.filter((field) => FIELDS.test(field));
  return known.length >= 2 && (named || fields.some((field) => OWN.test(field)));
}

/** A box of mails puts this line before each of them. */
export const isMailbox = (text: string): boolean => (text.match(/^From \S+ .*\d{4}\s*$/gmu)?.length ?? 0) > 1;

export interface Mail {
  readonly subject: string | undefined;
  readonly from: string | undefined;
  /** The day in the sender's own time zone, `YYYY-MM-DD`. */
  readonly sent: string | undefined;
  /** The words, where they are plain. */
  readonly text: string | undefined;
  /** A page, where that is all there is, or several: one that was saved whole brings those in its frames along. */
  readonly pages: readonly string[];
  /** Words before its first part and behind its last, which mail programs do not show: the foot of a list of readers, say. */
  readonly around: readonly string[];
  /** By their names; what has none is named by its kind. */
  readonly attachments: readonly string[];
  /** Where a saved page came from. */
  readonly address: string | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** As it stands in the head: a mail sent at one in the morning was not sent the day before. */
function dayIn(date: string | undefined): string | undefined {
  const [, day, month = '', year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/u.exec(date ?? '') ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return day && number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(bytes);
  const header = (name: string): string | undefined =>
    email.headers.find(({ key }) => key === name)?.value.trim() || undefined;
  return {
    subject: email.subject?.trim() || undefined,
    from: nameOf(email),
    sent: dayIn(header('date')),
    text: email.text?.trim() ? email.text : undefined,
    pages: email.html?.split(/(?<=<\/html\s*>)/iu) ?? [],
    around: aroundParts(bytes),
    attachments: email.attachments
      .filter(({ related }) => !related)
      .map(({ filename, mimeType }) => filename ?? mimeType),
    address: header('snapshot-content-location') ?? header('content-location'),
  };
}

function nameOf({ from }: Email): string | undefined {
  return from?.name || from?.address || undefined;
}

/** What stands outside of the parts of a mail that has several. What a program says there about MIME is nobody's words. */
function aroundParts(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  const gap = /\r?\n\r?\n/u.exec(text);
  if (!gap) return [];
  const head = text.slice(0, gap.index);
  const body = text.slice(gap.index + gap[0].length);
  const [, quoted, plain] =
    /^content-type:[^\n]*?;\s*boundary=(?:"([^"\n]+)"|([^\s;"]+))/imu.exec(head.replace(/\r?\n[ \t]+/gu, ' ')) ?? [];
  const mark = `--${quoted ?? plain ?? ''}`;
  if (mark === '--') return [];
  const lines = body.split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trimEnd() === mark);
  const last = lines.findLastIndex((line) => line.trimEnd() === `${mark}--`);
  return [first > 0 ? lines.slice(0, first) : [], last < 0 ? [] : lines.slice(last + 1)]
    .map((part) => part.join('\n').trim())
    .filter((words) => /[\p{L}\p{N}]/u.test(words) && !/\bMIME\b/u.test(words));
}
