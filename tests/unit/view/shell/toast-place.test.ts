/** Does a message stand where it covers least, and always inside of the window? */
import { expect, it } from 'vitest';
import { toastPlace, type Around } from '../../../../src/view/shell/toast-place.ts';

const desk: Around = {
  window: { width: 1440, height: 900 },
  room: { left: 264, right: 980, top: 96, bottom: 760 },
  sheet: undefined,
  buttons: { left: 830, right: 966, top: 710, bottom: 746 },
  marks: [],
};
const HIGH = 38;
const below = { x: 720, bottom: 16, width: 560 };

it('stands at the foot of the stage, beside its buttons', () => {
  expect(toastPlace(desk, HIGH)).toEqual({ x: (264 + 830) / 2, bottom: 900 - 760 + 12, width: 542 });
});

const mark = (left: number, top: number, width = 80, lit = false) => ({
  left,
  right: left + width,
  top,
  bottom: top + 16,
  lit,
});
const WIDE = 220;

it('goes to the side of a name that it would cover at the foot, and to the head where the whole foot is full', () => {
  const one = toastPlace({ ...desk, marks: [mark(500, 725)] }, HIGH, WIDE);
  expect(one.bottom).toBe(152);
  expect(one.x + WIDE / 2).toBeLessThan(500);
  const full = [mark(270, 725, 550)];
  expect(toastPlace({ ...desk, marks: full }, HIGH, WIDE)).toMatchObject({ x: 622, bottom: 900 - 96 - HIGH - 12 });
  // Its height is not known before it is drawn once.
  expect(toastPlace({ ...desk, marks: full }, 0).bottom).toBe(152);
});

it('where it must cover something, it is not what is new or chosen', () => {
  const marks = [mark(270, 725, 550, true), mark(270, 120, 700)];
  // Nothing stands below the stage.
  const high = { ...desk, window: { width: 1440, height: 760 }, marks };
  expect(toastPlace(high, HIGH, WIDE).bottom).toBe(760 - 96 - HIGH - 12);
  const other = marks.map((one) => ({ ...one, lit: !one.lit }));
  expect(toastPlace({ ...high, marks: other }, HIGH, WIDE).bottom).toBe(12);
});

it('stands below the stage, over the time, where it would cover actors at its foot and at its head', () => {
  const marks = [mark(270, 725, 550), mark(270, 120, 700)];
  expect(toastPlace({ ...desk, marks }, HIGH, WIDE)).toMatchObject({ x: 622, bottom: 12 });
  // Folded, the time is one line, and a message of two lines would lie over the foot of the stage again.
  const folded = { ...desk, window: { width: 1440, height: 796 }, marks };
  expect(toastPlace(folded, HIGH, WIDE).bottom).toBe(2);
  expect(toastPlace(folded, 70, WIDE).bottom).not.toBe(2);
});

it('does not lie over the words of a story that is told, also where actors stand everywhere', () => {
  const marks = [mark(270, 725, 550), mark(270, 120, 700)];
  const place = toastPlace({ ...desk, told: 760, marks }, HIGH, WIDE);
  expect(900 - place.bottom).toBeLessThanOrEqual(760);
  // Where there is no stage, it is above them, too.
  expect(toastPlace({ ...desk, room: undefined, told: 760 }, HIGH).bottom).toBe(900 - 760 + 12);
});

it('stands above the buttons where there is no room beside them', () => {
  const phone = {
    ...desk,
    window: { width: 390, height: 844 },
    room: { left: 0, right: 390, top: 96, bottom: 844 },
    buttons: { left: 250, right: 380, top: 400, bottom: 436 },
    sheet: 450,
  };
  expect(toastPlace(phone, HIGH)).toEqual({ x: 195, bottom: 844 - 450 + 36 + 22, width: 366 });
});

it.each([
  ['a dialog lies over the stage', { room: undefined }],
  ['the view has no width', { room: { left: 0, right: 0, top: 0, bottom: 0 } }],
  ['the sheet leaves no room', { sheet: 150 }],
])('stands at the foot of the window where %s', (_, change) => {
  expect(toastPlace({ ...desk, ...change }, HIGH)).toEqual(below);
});

it('needs no stage: in the table it stands at the foot of the view', () => {
  expect(toastPlace({ ...desk, buttons: undefined, marks: undefined }, HIGH)).toEqual({
    x: (264 + 980) / 2,
    bottom: 152,
    width: 560,
  });
});
