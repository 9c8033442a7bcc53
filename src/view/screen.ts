/** How much room does the page have? Three questions that decide what is beside what; the styles ask them with the same numbers. */
import { MediaQuery } from 'svelte/reactivity';

export interface Screen {
  /** The panes share a sheet. */
  readonly phone: { readonly current: boolean };
  /** The filter is a panel of its own that is opened. */
  readonly narrow: { readonly current: boolean };
  /** Too low for everything at once, as a phone held sideways or a page at 200 %. */
  readonly low: { readonly current: boolean };
}

/** One question alone, for what is elsewhere on a phone. */
export const watchPhone = (): MediaQuery => new MediaQuery('(max-width: 699px)');

/** Whether what is on the page is touched: then hints say what to tap, and not which keys to press. */
export const isTouched = (): boolean => matchMedia('(pointer: coarse)').matches;

export const watchScreen = (): Screen => ({
  phone: watchPhone(),
  narrow: new MediaQuery('(max-width: 1199px)'),
  low: new MediaQuery('(max-height: 560px)'),
});
