/** The edtf library ships no types; this is the part that `time.ts` uses. */
declare module 'edtf' {
  export default function edtf(text: string, options?: { level?: 0 | 1 | 2 }): unknown;
}
