/** Which controls are there? A page for those who build with them: `npm run dev`, then `/controls.html`. It is not part of what is shipped. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { mount } from 'svelte';
import { showPalette } from './browser/show-palette.ts';
import Gallery from './controls/gallery/Gallery.svelte';
import './controls/tokens.css';
import './view/page.css';
import { watchLetters } from './view/letters/load-letters.ts';
import { DARK, LIGHT } from './scene/palette.ts';

const target = document.getElementById('controls');
if (!target) throw new Error('no element with the id "controls" in the page');
// The page of the app does not scroll; this one does.
document.body.style.cssText = 'overflow: auto; padding: 24px; background: var(--paper)';
showPalette(location.hash === '#dark' ? 'dark' : location.hash === '#light' ? 'light' : 'auto', LIGHT, DARK);
watchLetters(target);
mount(Gallery, { target });
