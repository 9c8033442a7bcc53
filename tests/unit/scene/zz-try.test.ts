import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { datesBy } from '../../../src/scene/timeline/dates.ts';
import { timeScale } from '../../../src/scene/timeline/scale.ts';
import { labelsFit, ticksOf } from '../../../src/scene/timeline/ticks.ts';
import { marksOf } from '../../../src/scene/timeline/marks.ts';
import { momentsOf } from '../../../src/scene/timeline/steps.ts';
import { measureText } from '../../../src/scene/measure.ts';
it('x', () => {
  for (const f of ['kim-putin', 'selat-kaca']) for (const clock of ['happened','said','published'] as const) for (const w of [720, 340]) {
    const d = readDossier(readFileSync(`data/${f}.dossier.json`, 'utf8')).dossier!;
    const index = indexClaims(buildGraph(d, countingClaims(checkDossier(d))));
    const dates = datesBy(index, clock);
    const scale = timeScale(dates, w, labelsFit('en', measureText));
    console.log(f, clock, w, dates.dated, dates.undated);
    if (!scale) continue;
    const iso = (t: number) => new Date(t).toISOString().slice(0, 13);
    console.log(scale.stretches.map((s) => `${s.kind} ${iso(s.from)}..${iso(s.to)} ${s.x0.toFixed()}-${s.x1.toFixed()} ${s.step.every}${s.step.unit} ${s.finest}`).join('\n'));
    const t = ticksOf(scale, 'en', measureText);
    console.log(t.units.map((l) => `${l.text}@${l.x.toFixed()}`).join(' '), '|', t.contexts.map((l) => `${l.text}@${l.x.toFixed()}`).join(' '), '|', t.breaks.map((b) => b.text).join());
    const marks = marksOf(scale, dates.dates, 52);
    console.log(marks.kind, marks.kind === 'each' ? marks.marks.filter((m) => m.bar).length + ' bars of ' + marks.marks.length : marks.bins.length);
    console.log(momentsOf(scale, dates).map((m) => iso(m.min)).join(' '));
  }
});
