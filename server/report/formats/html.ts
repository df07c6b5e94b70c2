import { counted } from '../../protocol/counted.ts';
import { barChart, chartStyle, severityChart, tally } from '../charts.ts';
import { escapeMarkup } from '../markup.ts';
import { committed, type Entry, type Report, type RuleInfo } from '../report.ts';
import { providerName } from '../ruleText.ts';
import { summary } from '../summary.ts';

const style = `${chartStyle}
:root { color-scheme: light dark; --line: light-dark(#d0d7de, #30363d); --dim: light-dark(#59636e, #9198a1);
  --error: light-dark(#cf222e, #f85149); --warning: light-dark(#9a6700, #d29922); --information: light-dark(#0969da, #4493f8); --hint: var(--dim);
  --bar: light-dark(#0969da, #4493f8); --track: light-dark(#eff2f5, #21262d); }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #f0f6fc); }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
article { border: 1px solid var(--line); border-left: 4px solid var(--information); border-radius: 6px; padding: .6rem 1rem; margin: .75rem 0; }
article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); } article.hint { border-left-color: var(--hint); }
article { break-inside: avoid; content-visibility: auto; contain-intrinsic-size: auto 9rem; }
article p, h3 { margin: .2rem 0; } h3 { font-size: 1em; } h3 .dim { font-weight: normal; } .dim { color: var(--dim); }
code, pre { font: 13px/1.5 ui-monospace, monospace; } pre { overflow-x: auto; margin: .5rem 0; } mark { background: var(--error); color: light-dark(#fff, #0d1117); border-radius: 2px; print-color-adjust: exact; }
`;

function frame({ excerpt }: Entry): string {
  if (excerpt === undefined) return '';
  const lines = excerpt.lines.map(({ number, text }, index) => {
    const { start, end } = excerpt.span;
    const shown =
      index === excerpt.marked
        ? `${escapeMarkup(text.slice(0, start))}<mark>${escapeMarkup(text.slice(start, end))}</mark>${escapeMarkup(text.slice(end))}`
        : escapeMarkup(text);
    return `<span class="dim">${String(number).padStart(5)} │</span> ${shown}`;
  });
  return `<pre>${lines.join('\n')}</pre>`;
}

function ruleLink(id: string, rule: RuleInfo | undefined): string {
  const name = escapeMarkup(id);
  return rule?.url === undefined
    ? `<span class="dim">${name}</span>`
    : `<a class="dim" href="${escapeMarkup(rule.url)}">${name}</a>`;
}

/** The advice, with the address where a secret is revoked as a link. */
function advice({ advice: text, rotate }: RuleInfo): string {
  if (rotate === undefined) return escapeMarkup(text);
  const address = escapeMarkup(rotate);
  return escapeMarkup(text).replace(address, () => `<a href="${address}">${address}</a>`);
}

function article(entry: Entry, { rules }: Report): string {
  const rule = rules[entry.ruleId];
  const when = entry.commit === undefined ? '' : `. ${committed(entry.commit)}`;
  const why = [`${entry.confidence} confidence`, ...entry.evidence].join(', ') + when;
  return `<article class="${entry.severity}"><p><code>${escapeMarkup(`${entry.path}:${entry.start.line}:${entry.start.column}`)}</code></p>
<h3>${escapeMarkup(rule?.title ?? entry.ruleId)} <span class="dim">${entry.severity}</span> ${ruleLink(entry.ruleId, rule)}</h3>
${frame(entry)}<p class="dim">${escapeMarkup(why)}</p><p>${rule === undefined ? '' : advice(rule)}</p></article>`;
}

/** One page with everything in it: no script, nothing loaded from anywhere. */
export function html(report: Report): string {
  const { findings, rules } = report;
  const folder = ({ path }: Entry) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
  const charts = [
    severityChart(findings.map(({ severity }) => severity)),
    barChart('By provider', tally(findings.map(({ ruleId }) => providerName(rules[ruleId]?.provider ?? ruleId)))),
    barChart('By confidence', tally(findings.map(({ confidence }) => confidence))),
    barChart(
      'By folder',
      tally(findings.map(folder)).map((part) => ({ ...part, isPath: true })),
    ),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Leakline: ${counted(findings.length, 'finding')}</title><style>${style}</style></head><body><main>
<h1>Leakline: ${counted(findings.length, 'finding')}</h1>
<p class="dim">${summary(report).trimEnd().split('\n').map(escapeMarkup).join('<br>')}</p>
${findings.length === 0 ? '' : `<div class="charts">${charts.join('')}</div>\n<h2>Findings</h2>`}
${findings.map((entry) => article(entry, report)).join('\n')}
</main></body></html>
`;
}
