/** What a module is as the text of one script that needs nothing else; made by `scripts` in vite.config.ts. */
declare module '*?script' {
  const text: string;
  export default text;
}
