import { readNezha } from './corpora/readNezha';
import { readNab } from './corpora/readNab';
import { findCorpora } from './corpora/folder';
import { nezhaFaults, nezhaQuiet } from './cases/nezhaCases';
import { nabQuiet } from './cases/nabCases';
import { engine } from './rules/engine';
import { threeSigma } from './rules/threeSigma';
import { mannWhitney } from './rules/mannWhitney';
import { kayentaLike } from './rules/kayentaLike';
import type { BenchCase } from './cases/BenchCase';

const folder = findCorpora()!;
const cases: BenchCase[] = [];
const shape = { baseline: 30, fault: 10, recovery: 20, step: 7 };
for (const day of readNezha(folder)) {
  for (const h of [false, true]) {
    const t = h ? ' hist' : '';
    cases.push(...nezhaFaults(day, `${day.day} faults${t}`, h));
    for (const kind of ['latency', 'utilization', 'ratio']) {
      cases.push(
        ...nezhaQuiet(
          { ...day, series: day.series.filter(s => s.kind === kind) },
          `${day.day} quiet ${kind}${t}`,
          { ...shape, history: h ? 1440 : 0 },
        ),
      );
      cases.push(
        ...nezhaQuiet(
          { ...day, series: day.series.filter(s => s.kind === kind) },
          `${day.day} quiet4 ${kind}${t}`,
          { ...shape, fault: 4, recovery: 0, history: h ? 1440 : 0 },
        ),
      );
    }
  }
}
for (const s of readNab(folder))
  for (const h of [false, true])
    cases.push(
      ...nabQuiet(s, `nab ${s.file}${h ? ' hist' : ''}`, {
        baseline: 30,
        fault: 6,
        recovery: 6,
        step: 11,
        history: h ? 2016 : 0,
      }),
    );
const groups = new Map<string, Record<string, number>>();
for (const c of cases) {
  const row = groups.get(c.group) ?? {};
  groups.set(c.group, row);
  row.n = (row.n ?? 0) + 1;
  for (const rule of process.env.ALL
    ? [engine, threeSigma, mannWhitney, kayentaLike]
    : [engine]) {
    const o = rule.judge(c);
    const key = rule.name.slice(0, 12);
    row[key] = (row[key] ?? 0) + (o.deviates ? 1 : 0);
    if (rule === engine) row.judged = (row.judged ?? 0) + (o.judged ? 1 : 0);
  }
}
const total = new Map<string, Record<string, number>>();
for (const [g, r] of groups) {
  const key = g.includes('faults')
    ? `faults${g.includes('hist') ? ' hist' : ''}`
    : `${g.split(' ')[0] === 'nab' ? 'nab' : 'nezha ' + g.split(' ')[1]}${
        g.includes('hist') ? ' hist' : ''
      }`;
  const t = total.get(key) ?? {};
  total.set(key, t);
  for (const [k, v] of Object.entries(r)) t[k] = (t[k] ?? 0) + v;
}
for (const m of [...(process.env.SHORT ? [] : [groups]), total]) {
  for (const [g, r] of m)
    console.log(
      g.padEnd(50),
      JSON.stringify(r),
      r['verdict engi'] === undefined
        ? ''
        : ((100 * r['verdict engi']!) / r.n!).toFixed(2) + '%',
      ((100 * r.judged!) / r.n!).toFixed(0) + '% judged',
    );
  console.log();
}
