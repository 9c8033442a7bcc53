/** How do the marks' colours reach the page? As CSS custom properties, from the same look that figures are painted by. */
import type { Theme } from '../session/theme.ts';

/** Colours by name, those of the relation families in their order. */
interface Colours {
  readonly families: readonly string[];
  readonly [name: string]: string | readonly string[];
}

const night = matchMedia('(prefers-color-scheme: dark)');

function set(colours: Colours, scheme: 'light' | 'dark'): void {
  const { style } = document.documentElement;
  for (const [name, colour] of Object.entries(colours))
    if (typeof colour === 'string') style.setProperty(`--${name}`, colour);
  colours.families.forEach((colour, slot) => style.setProperty(`--family-${slot}`, colour));
  style.setProperty('color-scheme', scheme);
}

/** Shows the look of a theme, and follows the device while the theme is `auto`. Returns how to stop following. */
export function showPalette(theme: Theme, light: Colours, dark: Colours): () => void {
  const follow = (): void => {
    if (theme === 'dark' || (theme === 'auto' && night.matches)) set(dark, 'dark');
    else set(light, 'light');
  };
  follow();
  if (theme !== 'auto') return () => {};
  night.addEventListener('change', follow);
  return () => night.removeEventListener('change', follow);
}

/** Shows one theme after the other, each instead of the one before. */
export function showLooks(light: Colours, dark: Colours): (theme: Theme) => void {
  let stop = (): void => {};
  return (theme) => {
    stop();
    stop = showPalette(theme, light, dark);
  };
}
