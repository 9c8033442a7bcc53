/** Which looks can the page have? Its own choice of light or dark, or as the device has it. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
