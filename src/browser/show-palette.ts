/** How do the marks' colours reach the page? As CSS custom properties, from the same look that figures are painted by. */
import type { Theme } from '../session/theme.ts';

/** Colours by name, those of the relation families in their order. */
interface Colours {
  readonly families: readonly string[];
  readonly [name: string]: string | readonly string[];
}

const night = matchMedia('(prefers-color-scheme: dark)');
/** The reader's own colours are the page's, whatever its theme: `night` says how dark they are. */
const forced = matchMedia('(forced-colors: active)');

function set(colours: Colours, scheme: 'light' | 'dark'): void {
  const { style } = document.documentElement;
  for (const [name, colour] of Object.entries(colours))
    if (typeof colour === 'string') style.setProperty(`--${name}`, colour);
  colours.families.forEach((colour, slot) => style.setProperty(`--family-${slot}`, colour));
  style.setProperty('color-scheme', scheme);
}

/** Shows the look of a theme, and follows the device while the theme is `auto`, or the colours are the reader's. Returns how to stop following. */
export function showPalette(theme: Theme, light: Colours, dark: Colours): () => void {
  const follow = (): void => {
    const isDark = theme === 'auto' || forced.matches ? night.matches : theme === 'dark';
    if (isDark) set(dark, 'dark');
    else set(light, 'light');
  };
  follow();
  for (const query of [night, forced]) query.addEventListener('change', follow);
  return () => {
    for (const query of [night, forced]) query.removeEventListener('change', follow);
  };
}

/** Shows one theme after the other, each instead of the one before. */
export function showLooks(light: Colours, dark: Colours): (theme: Theme) => void {
  let stop = (): void => {};
  return (theme) => {
    stop();
    stop = showPalette(theme, light, dark);
  };
}
