import { describe, expect, it } from 'vitest';
import { barText, Progress } from '../../../src/command/progress.ts';

function terminal() {
  const written: string[] = [];
  let now = 0;
  return {
    written,
    at: (time: number) => (now = time),
    write: (text: string) => written.push(text),
    columns: 80,
    clock: () => now,
  };
}

describe('the bar', () => {
  it('grows from empty to full, and never beyond', () => {
    expect(barText(0, 'x', 80)).toBe(`${'░'.repeat(24)} x`);
    expect(barText(0.5, 'x', 80)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} x`);
    expect(barText(7, 'x', 80)).toBe(`${'█'.repeat(24)} x`);
  });

  it('stays on one line of a narrow terminal', () => {
    expect(Array.from(barText(1, 'a very long name of a file', 30))).toHaveLength(29);
    expect(barText(1, 'a', 0)).toBe('');
    // Each of these takes two columns.
    expect(barText(1, '북한과 러시아', 30)).toBe(`${'█'.repeat(24)} 북한`);
    expect(barText(1, '📰📰📰', 29)).toBe(`${'█'.repeat(24)} 📰`);
  });
});

describe('progress', () => {
  it('is not shown for what is done at once', () => {
    const screen = terminal();
    const progress = new Progress(screen);
    progress.tell(0.2, 'reading');
    screen.at(299);
    progress.tell(0.9, 'drawing');
    progress.clear();
    expect(screen.written).toEqual([]);
  });

  it('is shown for what takes longer, or is known to, and leaves an empty line', () => {
    const screen = terminal();
    const progress = new Progress(screen);
    screen.at(400);
    progress.tell(0.2, 'reading');
    progress.clear();
    progress.clear();
    expect(screen.written).toHaveLength(2);
    expect(screen.written[0]).toContain('reading');
    expect(screen.written[1]).toBe('\r\u001B[2K');

    const other = terminal();
    new Progress(other).tell(0.2, 'arranging', true);
    expect(other.written).toHaveLength(1);
  });

  it('writes nothing where there is no terminal', () => {
    const progress = new Progress(undefined);
    progress.tell(0.5, 'reading', true);
    expect(() => progress.clear()).not.toThrow();
  });
});
