/**
 * What does the page look like? One style sheet in the colours of the app, by day and by night as the reader's device has it, and on paper. The
 * figure is drawn by day; its colours are changed by rule.
 */
import { mixed } from '../scene/figure/draw-graph.ts';
import { DARK, LIGHT, type Palette } from '../scene/palette.ts';
import { SANS, SERIF } from './letters.ts';

/** What the app calls its colours, too. */
const colours = ({ families, ...look }: Palette): string =>
  [
    ...(['paper', 'ink', 'muted', 'rule', 'tint', 'thread'] as const).map((name) => `--${name}:${look[name]}`),
    ...families.map((colour, slot) => `--family-${slot}:${colour}`),
  ].join(';');

/** Every colour that a figure is drawn in, in the same order for every look. */
const inked = ({ families, ...look }: Palette): readonly string[] => [
  ...[look.paper, look.ink, look.muted, look.rule, look.tint],
  ...[mixed(look.ink, look.paper), mixed(look.tint, look.paper)],
  ...families,
];

/** A rule of the page is stronger than what an element says of itself. */
const byNight = (): string => {
  const night = inked(DARK);
  return inked(LIGHT)
    .flatMap((day, i) => ['fill', 'stroke'].map((of) => `.graph [${of}="${day}"]{${of}:${night[i]}}`))
    .join('\n');
};

/** What of the figure leads on, under the pointer or arrived at; rims in the colour of the paper stay. */
const lit = (state: string): string =>
  [
    `.graph a${state} path[stroke]:not([stroke=transparent],[stroke="${LIGHT.paper}"]){stroke:var(--thread)}`,
    `.graph a${state} :is(text,path):not([stroke],[fill=none]){fill:var(--thread)}`,
  ].join('\n');

const LAYOUT = `
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1.2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.06rem/1.6 ${SERIF};overflow-wrap:anywhere}
body>:not(main),main>*{max-width:44rem;margin-inline:auto;padding-inline:1.25rem}
h1,h2,h3,h4,p,ol,ul,figure,blockquote{margin:0;padding:0}
ol,ul{list-style:none}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.6rem);font-weight:600}
h2{margin-top:4rem;padding-top:.9rem;border-top:2px solid var(--ink);font-size:1.55rem;font-weight:600}
h3{font-size:1.15rem;font-weight:600}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--thread)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.head{padding-top:clamp(2rem,6vw,4.5rem)}
.tells .head{padding-top:clamp(1.2rem,3vw,2rem)}
.tells main>.count{margin:3.5rem auto 0;padding:.9rem 1.25rem 0;border-top:2px solid var(--ink)}
.tells nav ul{margin-top:.3rem;padding-top:0;border:0}
.standfirst{margin-top:1rem;font-size:1.2rem;line-height:1.5}
.by,.count,.about,.counts,.facts,.note,.also,.numbers,.source,nav,footer{font-family:${SANS};font-size:.9rem;line-height:1.5;color:var(--muted)}
.by{margin-top:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-top:1.3rem;padding-top:.7rem;border-top:1px solid var(--rule)}
nav a{display:inline-block;padding-block:.25rem;color:var(--ink)}
.about{margin-top:.5rem}
main>#graph{max-width:66rem}
#graph h2{margin-top:2.6rem}
.graph{margin-top:1rem;overflow-x:auto}
.graph svg{display:block;width:100%;min-width:44rem;height:auto;margin-inline:auto;direction:ltr}
.graph text{font-family:${SANS}}
.graph text[font-family*=Serif]{font-family:${SERIF}}
.graph a{cursor:pointer}
${[':hover', ':target', '[data-look=one]'].map(lit).join('\n')}
[hidden]{display:none!important}
.live{margin-top:1rem;font:.9rem/1.5 ${SANS}}
.live [type=search]{width:100%;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:.4rem;background:var(--paper);color:inherit;font:inherit}
.live p{margin-top:.4rem}
.live summary{display:list-item;margin-top:.4rem;cursor:pointer;font-weight:600}
.live button,[data-close]{min-height:1.75rem;padding:.1rem .6rem;border:1px solid var(--muted);border-radius:.4rem;background:none;color:inherit;font:inherit;cursor:pointer}
.live fieldset{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.6rem 0 0;padding:0;border:0}
.live legend{padding:0;color:var(--muted)}
.live label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem;cursor:pointer}
.live input[type=checkbox]{flex:none;width:1.05rem;height:1.05rem;margin:0;accent-color:var(--family,var(--ink))}
.live label:not(.line)::before{content:"";flex:none;width:.7rem;height:.7rem;border-radius:50%;background:var(--family)}
.live .line::before{content:"";flex:none;width:1.6rem;border-top:2.5px solid var(--ink)}
.live .dashed::before{border-top-style:dashed}
.live .dotted::before,.live .sparse::before{border-top-style:dotted}
.live .sparse::before{opacity:.6}
.live .count{font-size:1em}
[data-panel]{overflow:auto;margin-top:1rem;padding:.5rem 1rem 1rem;border:1px solid var(--rule);border-radius:.6rem;background:var(--paper);overscroll-behavior:contain}
[data-panel]:focus-visible{outline-offset:-2px}
.hint{margin-top:.4rem;font:.9rem/1.5 ${SANS};color:var(--muted)}
.found{max-height:16rem;overflow:auto;margin-top:.4rem;padding:.3rem .7rem;border:1px solid var(--rule);border-radius:.4rem}
.found a{display:block;padding-block:.3rem;text-decoration:none}
.story{max-width:44rem;margin-inline:auto}
.step{margin-top:2.6rem}
.step header{display:flex;gap:.8rem;align-items:baseline}
.step h3{flex:1;min-width:0;font-size:1.4rem}
.nth{flex:none;min-width:1.9em;border:1.5px solid var(--ink);border-radius:1em;font:600 1rem/1.75 ${SANS};text-align:center;text-decoration:none}
.telling{margin-top:.7rem;font-size:1.1rem;white-space:pre-line}
.still{display:block;width:100%;max-width:26rem;height:auto;margin-top:1rem;border:1px solid var(--rule);break-inside:avoid}
.still path{fill:none;stroke:var(--family,var(--ink));stroke-width:2;stroke-linecap:round}
.still .dot{stroke:var(--ink);stroke-width:7}
.still .head{fill:var(--family,var(--ink));stroke:none}
.still .pale path{stroke:var(--rule);stroke-width:1}
.still .pale .dot{stroke-width:5}
.still text{paint-order:stroke;stroke:var(--paper);stroke-width:3px;fill:var(--ink);font:600 11px ${SANS};text-anchor:middle}
.said{margin-top:1rem;padding-block:.1rem;padding-inline:.9rem 0;border-inline-start:3px solid var(--family);break-inside:avoid}
.shows{margin-top:.6rem;font:.95rem/1.45 ${SANS}}
.shows a{display:block;padding-block:.25rem;text-decoration:none}
:is(.shows,.found) a:hover{text-decoration:underline}
.more{margin-top:.4rem;font:.9rem/1.5 ${SANS}}
.more summary{cursor:pointer;font-weight:600}
.ways{display:flex;gap:.8rem;align-items:center;justify-content:center;padding-block:.4rem;font:.9rem/1.5 ${SANS}}
.ways span{color:var(--muted);font-variant-numeric:tabular-nums;white-space:nowrap}
.ways button{min-height:2rem;padding:.1rem .8rem;border:1px solid var(--muted);border-radius:.4rem;background:none;color:inherit;font:inherit;cursor:pointer}
.ways [aria-disabled=true]{border-color:var(--rule);color:var(--muted);cursor:default}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-close]{float:inline-end;margin-inline-start:.6rem;padding:0 .5rem;font-size:1.1rem}
[data-panel] h3,[data-panel] h4{margin-top:.2rem;font:600 1.02rem/1.4 ${SANS}}
@media (min-width:64rem){
main>#graph:has(.live:not([hidden])){max-width:82rem}
.beside:not([data-told]):has(.live:not([hidden])){display:grid;grid-template-columns:minmax(0,1fr) clamp(19rem,27vw,24rem);grid-template-rows:auto 1fr;gap:0 1.5rem;align-items:start}
.stage{grid-area:1/1/3/2}
.beside:not([data-told]) .graph svg{min-width:38rem}
[data-panel]{grid-area:1/2;max-height:min(40rem,80vh)}
.live{grid-area:2/2}
.live label{width:100%}
}
@media screen{
.graph [data-off]{display:none}
.graph [data-idle]{opacity:.2}
.graph [data-choosing] a:not([data-chosen]){opacity:.22}
.graph [data-look=gone]:not([data-chosen]){visibility:hidden;opacity:0}
.graph svg:not([data-choosing]) [data-look=back]{opacity:.13}
.graph [data-telling] :is(#benang-legend,#benang-outside-voices){visibility:hidden;opacity:0}
.graph [data-telling] :is(#benang-leaders,#benang-speakers,#benang-quotation-marks){opacity:.2}
[data-told]{--room:45vh}
[data-told] .stage{position:sticky;z-index:1;top:0;display:flex;flex-direction:column;height:var(--room);margin-inline:-1.25rem;border-bottom:1px solid var(--rule);background:var(--paper)}
[data-told] .graph{flex:1;min-height:0;margin:0;overflow:hidden}
[data-told] .graph svg{min-width:0;height:100%}
[data-told] :is(.hint,.still){display:none}
[data-told] .story{padding-top:1rem}
[data-told] .step{min-height:60vh;margin:0;padding-block:1.4rem 3rem}
[data-told] :is(.step,.step *,.live *){scroll-margin-top:calc(var(--room) + .8rem)}
[data-told] [data-now] .nth{background:var(--ink);color:var(--paper)}
}
@supports (height:1svh){[data-told]{--room:45svh}}
@media screen and (prefers-reduced-motion:no-preference){[data-told] .graph :is(a,#benang-legend,#benang-outside-voices){transition:opacity .5s,visibility .5s}}
@media screen and (min-width:56.25rem){
[data-told]{display:grid;grid-template-columns:minmax(0,1fr) clamp(18rem,34vw,27rem);grid-template-rows:auto 1fr;gap:0 2.2rem;align-items:start;--room:0rem}
[data-told] .stage{top:.75rem;height:calc(100vh - 1.5rem);max-height:64rem;margin:0;border:0}
[data-told] .story{grid-area:1/2;padding:0}
[data-told] .step{min-height:75vh;padding-block:1.4rem 8vh}
[data-told] .live{grid-area:2/2;margin-top:0}
main>#graph:has([data-told]){max-width:88rem}
}
@media screen and (min-width:64rem){[data-told] [data-panel]{position:sticky;z-index:2;top:.75rem;max-height:calc(100vh - 1.5rem);margin-top:0}}
@media screen and (min-width:46rem){.hint{display:none}}
@media screen and (max-width:63.99rem){html:has([data-panel]:not([hidden])){scroll-padding-bottom:54vh}body:has([data-panel]:not([hidden])){padding-bottom:54vh}
[data-panel]{position:fixed;inset:auto 0 0;z-index:1;max-height:52vh;border-width:1px 0 0;border-radius:.8rem .8rem 0 0;box-shadow:0 -.4rem 1.6rem #0003}}
#relations h3{display:flex;align-items:baseline;gap:.6rem;margin-top:2.4rem;font-family:${SANS}}
#relations h3::before{content:"";flex:none;width:1.6rem;height:.3rem;align-self:center;background:var(--family)}
.relation{margin-top:1.1rem;padding:.6rem .9rem .8rem;border-inline-start:3px solid var(--family);break-inside:avoid}
.relation h4{font:600 1.02rem/1.4 ${SANS}}
.number{display:inline-block;min-width:1.75em;margin-inline-end:.25rem;padding:0 .35em;border:1.5px solid var(--family);border-radius:1em;font-size:.82em;text-align:center;text-decoration:none}
.claim{margin-top:.6rem;padding:.15rem .4rem;margin-inline:-.4rem}
.claim+.claim{padding-top:.6rem;border-top:1px solid var(--rule)}
blockquote{color:var(--muted)}
blockquote+blockquote{margin-top:.4rem}
mark{background:none;color:var(--ink);text-decoration:underline var(--family) 2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
.gloss{margin-top:.25rem;font-style:italic}
.facts{margin-top:.25rem}
.note{margin-top:.2rem;font-style:italic}
.at{font:600 .74rem/1 ${SANS};color:var(--muted);white-space:nowrap}
.actors{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:1.5rem 2rem;margin-top:1.4rem}
.actors li{padding:.2rem .4rem;margin-inline:-.4rem;break-inside:avoid}
.actors img{float:inline-end;width:4rem;height:4rem;margin-inline-start:.8rem;object-fit:cover;border-radius:.3rem}
.actors .facts{margin-top:0}
.summary{margin-top:.25rem;font-size:.98rem;line-height:1.5}
.also,.numbers{margin-top:.25rem}
article{margin-top:2.2rem}
article>h3,.text h3{font-size:1.45rem}
.source{margin-top:.3rem}
.source b{color:var(--ink)}
.text{margin-top:1rem;line-height:1.85}
.text p+p,.text h3+p{margin-top:.9rem}
.quoted{background-repeat:no-repeat;background-size:100% 2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
sup{margin-inline-start:.1em;font:600 .68rem/0 ${SANS};white-space:nowrap}
sup a{padding:.35em .12em;text-decoration:none}
.relation:target,.claim:target,.sentence:target,.actors li:target{background-color:color-mix(in oklab,var(--thread) 12%,var(--paper));box-shadow:0 0 0 .2rem color-mix(in oklab,var(--thread) 12%,var(--paper))}
.sentence:target{-webkit-box-decoration-break:clone;box-decoration-break:clone}
footer{margin-top:4rem;padding-block:1rem 3rem;border-top:1px solid var(--rule)}
footer p+p{margin-top:.4rem}
@media (max-width:600px){body{font-size:1rem}.relation{padding-inline:.7rem 0}}
@media (pointer:coarse){.live label,.live button,.ways button,.live summary,[data-close]{min-height:2.75rem}.live summary{padding-block:.6rem}[data-close]{min-width:2.75rem}nav a,.number,.at,.numbers a{padding-block:.5rem}.number{padding-block:.25rem}sup a{padding:.6em .4em}}
@media (forced-colors:active){.quoted{text-decoration:underline}.relation:target,.claim:target,.sentence:target,.actors li:target{outline:2px solid Highlight}}
@page{margin:18mm 16mm 20mm}
@media print{
body{font-size:10.5pt;background:none;overflow-wrap:break-word}
body>:not(main),main>*{max-width:none;padding-inline:0}
nav,#graph>.about,.live,[data-panel],.hint,.ways{display:none}
.beside{display:block!important}
.graph{overflow:visible}
.graph svg{min-width:0;max-height:145mm}
@supports selector(::details-content){.more:not([open])::details-content{display:block;content-visibility:visible}.more summary{display:none}}
.step header{break-inside:avoid;break-after:avoid}
.graph [fill="${LIGHT.paper}"]{fill:#fff}
.graph [stroke="${LIGHT.paper}"]{stroke:#fff}
h2,h3,h4,.about{break-after:avoid}
h2{margin-top:24pt}
.text{line-height:1.75}
.quoted,.relation,#relations h3::before,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{text-decoration:none}
:target{background:none!important;box-shadow:none!important}
}`;

/** `more`: rules that only this page needs. */
export function pageStyle(more: string): string {
  const families = LIGHT.families.map((_, slot) => `.f${slot}{--family:var(--family-${slot})}`).join('');
  return `:root{color-scheme:light;${colours(LIGHT)}}
${families}${LAYOUT}
${more}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;${colours(DARK)}}
${byNight()}
}
`;
}
