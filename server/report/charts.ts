/** Charts as markup that needs no script: for the report on paper and the page in the editor. The colours are variables of whoever shows them. */
import type { Severity } from '../../rules/rule.ts';
import { grouped } from '../protocol/counted.ts';
import { escapeMarkup } from './markup.ts';

/** The part of a chart that has a name. */
export interface Part {
  readonly name: string;
  readonly count: number;
  readonly severity?: Severity;
  /** Whether the name is a path, whose end says more than its beginning where both have no room. */
  readonly isPath?: boolean;
  /** Where a click on the name leads. */
  readonly href?: string;
}

/** Needs `--error`, `--warning`, `--information`, `--hint`, `--bar`, `--track` and `--dim`. */
export const chartStyle = `
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(23rem, 1fr)); gap: 1.5rem 3rem; align-items: start; }
.charts figure:last-child:nth-child(odd) { grid-column: 1 / -1; }
figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: .6rem; }
.bars { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(6rem, 13rem) 1fr auto; gap: .35rem .75rem; align-items: center; }
.bars li { display: contents; } .bars .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bars .path { direction: rtl; text-align: left; }
.bars .count { text-align: right; font-variant-numeric: tabular-nums; } .bars .rest { grid-column: 1 / -1; color: var(--dim); }
.bars svg { width: 100%; height: .7rem; display: block; }
.donut { display: flex; gap: 1.5rem; align-items: center; } .donut svg { width: 9rem; height: 9rem; flex: none; }
.donut ul { list-style: none; margin: 0; padding: 0; } .donut li { display: flex; gap: .5rem; align-items: center; margin: .2rem 0; }
.donut li svg { width: .75rem; height: .75rem; } .donut text { fill: currentColor; text-anchor: middle; dominant-baseline: central; }
.track { fill: none; stroke: var(--track); } rect.track { fill: var(--track); stroke: none; }
.part { --colour: var(--bar); } .part.error { --colour: var(--error); } .part.warning { --colour: var(--warning); }
.part.information { --colour: var(--information); } .part.hint { --colour: var(--hint); }
rect.part { fill: var(--colour); } path.part { fill: none; stroke: var(--colour); }
`;

/** How often each name occurs, the most frequent first. */
export function tally(names: Iterable<string>): Part[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function nameOf({ name, href, isPath }: Part): string {
  const text = escapeMarkup(name);
  const className = isPath ? 'name path' : 'name';
  // Read from left to right inside a line that is cut at its left.
  const shown = isPath ? `<bdi>${text}</bdi>` : text;
  return href === undefined
    ? `<span class="${className}" title="${text}">${shown}</span>`
    : `<a class="${className}" title="${text}" href="${escapeMarkup(href)}">${shown}</a>`;
}

/** Horizontal bars for the first `maximum` parts, and a line that says how many more there are. The bars only repeat what the numbers say. */
export function barChart(title: string, parts: readonly Part[], maximum = 10): string {
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const rows = parts.slice(0, maximum).map((part) => {
    const width = Math.max(1, (100 * part.count) / most).toFixed(1);
    const bar = `<rect class="track" width="100" height="10" rx="1"/><rect class="part ${part.severity ?? ''}" width="${width}" height="10" rx="1"/>`;
    return `<li>${nameOf(part)}<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar}</svg><span class="count">${grouped(part.count)}</span></li>`;
  });
  const rest = parts.length - maximum;
  const more = rest > 0 ? `<li><span class="rest">and ${grouped(rest)} more</span></li>` : '';
  return `<figure><figcaption>${escapeMarkup(title)}</figcaption><ol class="bars">${rows.join('')}${more}</ol></figure>`;
}

const radius = 40;

/** A point of the ring, `turn` of the way around it, clockwise from the top. */
function pointAt(turn: number): string {
  const angle = 2 * Math.PI * turn;
  return `${(50 + radius * Math.sin(angle)).toFixed(3)} ${(50 - radius * Math.cos(angle)).toFixed(3)}`;
}

function arc(from: number, to: number, severity: Severity | undefined): string {
  // A whole turn would begin and end in one point, which draws nothing.
  const end = Math.min(to, from + 0.99999);
  const isLong = end - from > 0.5 ? 1 : 0;
  return `<path class="part ${severity ?? ''}" stroke-width="14" d="M${pointAt(from)} A${radius} ${radius} 0 ${isLong} 1 ${pointAt(end)}"/>`;
}

/** A ring with the sum in its middle and a legend beside it. */
function donutChart(title: string, parts: readonly Part[]): string {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  let turned = 0;
  const arcs = parts.map(({ count, severity }) => {
    const from = turned;
    turned += count / Math.max(1, sum);
    return count === 0 ? '' : arc(from, turned, severity);
  });
  const ring = `<svg viewBox="0 0 100 100" aria-hidden="true"><circle class="track" cx="50" cy="50" r="${radius}" stroke-width="14"/>${arcs.join('')}<text x="50" y="51" font-size="${Math.min(22, 90 / grouped(sum).length)}" font-weight="600">${grouped(sum)}</text></svg>`;
  const legend = parts.map(
    (part) =>
      `<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="part ${part.severity ?? ''}" width="10" height="10" rx="2"/></svg>${nameOf(part)}<span class="count">${grouped(part.count)}</span></li>`,
  );
  return `<figure><figcaption>${escapeMarkup(title)}</figcaption><div class="donut">${ring}<ul>${legend.join('')}</ul></div></figure>`;
}

const worstFirst = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** How bad it is, at a glance. */
export function severityChart(severities: readonly Severity[]): string {
  const counts = new Map(tally(severities).map(({ name, count }) => [name, count]));
  const parts = worstFirst.flatMap((severity) => {
    const count = counts.get(severity);
    return count === undefined ? [] : [{ name: severity, count, severity }];
  });
  return donutChart('By severity', parts);
}
