/**
 * What do the benchmarks say together? One row for each question, with what others need for the same in the same run, and with what was
 * aimed at. Ratios, how a row grows with the graph, and whether an aim is met are reckoned here and nowhere else.
 */

/**
 * @typedef {'ms' | 's' | 'MB' | 'KB' | '%' | '‰' | ''} Unit
 * @typedef {{ most?: number, ratio?: number, power?: number }} Aim `most`: not more than that, in the row's unit. `ratio`: not more than so
 *   many times the best peer (the other way round where more is better). `power`: grows no faster than with that power of the size.
 * @typedef {{ row: string, n?: number, ours?: number | undefined, unit: Unit, peers?: Record<string, number | undefined>, more?: boolean,
 *   floor?: number | undefined, aim?: Aim, note?: string }} Row `n`: size of the graph, in actors (in claims where the row says so). `ours`: undefined, or not a number,
 *   where it was not reached; `note` says why. `peers`: the same of others; undefined where they did not reach it. `more`: more is better.
 *   `floor`: what measuring costs where nothing is done.
 * @typedef {{ row: string, n?: number, ours?: number | null }} Known What an earlier run has written down of a row.
 */

/** By so many times the size two rows lie apart between which growth is reckoned. */
const STEP = 10;

/** @param {number | null | undefined} value @returns {value is number} */
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

/**
 * Who of the others is best, and by how much; the best first, those who did not get there left out.
 * @param {Row} row @returns {[string, number][]}
 */
export function ranking({ peers = {}, more }) {
  return Object.entries(peers)
    .flatMap(([name, value]) => (isNumber(value) ? [/** @type {[string, number]} */ ([name, value])] : []))
    .sort(([, a], [, b]) => (more ? b - a : a - b));
}

/** How many times the best peer's; undefined where one of both is missing. @param {Row} row */
export function ratioOf(row) {
  const best = ranking(row)[0]?.[1];
  return isNumber(row.ours) && isNumber(best) && best !== 0 ? row.ours / best : undefined;
}

/**
 * The power of the size with which a row has grown since a tenth of the size; undefined where that was not measured.
 * @param {Row} row @param {readonly Row[]} rows
 */
export function powerOf(row, rows) {
  const { n } = row;
  if (!isNumber(n) || !isNumber(row.ours)) return undefined;
  const before = rows.find((one) => one.row === row.row && one.n === n / STEP)?.ours;
  if (!isNumber(before) || before <= 0 || row.ours <= 0) return undefined;
  return Math.log(row.ours / before) / Math.log(STEP);
}

/**
 * Whether the aim is met; undefined where there is none. What was not reached meets nothing, and what has no peer left is ahead of all.
 * @param {Row} row @param {readonly Row[]} rows
 */
export function isMet(row, rows) {
  const { aim, ours, more } = row;
  if (!aim) return undefined;
  if (!isNumber(ours)) return false;
  const ratio = ratioOf(row);
  const power = powerOf(row, rows);
  if (aim.most !== undefined && ours > aim.most) return false;
  if (aim.ratio !== undefined && ratio !== undefined && (more ? ratio < 1 / aim.ratio : ratio > aim.ratio))
    return false;
  return aim.power === undefined || power === undefined || power <= aim.power;
}

/** @param {number} value */
const short = (value) => {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || value === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
};

/** @param {number | null | undefined} value @param {Unit} unit */
const said = (value, unit) => (isNumber(value) ? `${short(value)}${unit && ` ${unit}`}` : '–');

/** @param {Aim} aim @param {Row} row */
function aimWords({ most, ratio, power }, { unit, more }) {
  return [
    most === undefined ? [] : `≤ ${most}${unit && ` ${unit}`}`,
    ratio === undefined ? [] : more ? `≥ ${short(1 / ratio)} ×` : `≤ ${ratio} ×`,
    power === undefined ? [] : `n^ ≤ ${power}`,
  ]
    .flat()
    .join(', ');
}

/**
 * One table of all rows, in Markdown. `before`: what an earlier run wrote, row by row, if it is to stand beside.
 * @param {readonly Row[]} rows @param {readonly Known[]} [before]
 */
export function tableOf(rows, before) {
  const head = ['what', 'size', 'ours', 'peers, the best first', 'ratio', 'grows as n^', 'aim', 'met', 'note'];
  if (before) head.splice(3, 0, 'before', 'now / before');
  const lines = rows.map((row) => {
    const { n, ours, unit, aim, note, floor } = row;
    const known = before?.find((one) => one.row === row.row && one.n === n)?.ours;
    const met = isMet(row, rows);
    const cells = [
      row.row,
      n?.toLocaleString('en') ?? '',
      said(ours, unit),
      ranking(row)
        .map(([name, value]) => `${name} ${said(value, unit)}`)
        .join('; '),
      said(ratioOf(row), ''),
      powerOf(row, rows)?.toFixed(2) ?? '',
      aim ? aimWords(aim, row) : '',
      met === undefined ? '' : met ? 'yes' : 'NO',
      [...(note ? [note] : []), ...(isNumber(floor) ? [`floor ${said(floor, unit)}`] : [])].join('; '),
    ];
    if (before)
      cells.splice(
        3,
        0,
        said(known, unit),
        isNumber(ours) && isNumber(known) && known !== 0 ? short(ours / known) : '–',
      );
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}
