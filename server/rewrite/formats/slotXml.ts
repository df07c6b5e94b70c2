/** Values of XML: the text of an element, or that of an attribute. */
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import type { Slot } from './slot.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (raw: string) =>
  raw.replace(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;');

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!\w[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** An element's step: its name, with what tells it from others of that name in brackets. */
const stepOf = (name: string, attributes: string) => {
  const own = /\s(?:key|name|id)\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1];
  return own === undefined ? name : `${name}[${own}]`;
};

function slotOf(text: string, body: Span, quotes: number, keys: readonly string[]): Slot {
  return {
    kind: 'slot',
    keys,
    span: { start: body.start - quotes, end: body.end + quotes },
    body,
    value: unescapeXml(text.slice(body.start, body.end)),
    part: ({ start, end }) => unescapeXml(text.slice(start, end)),
    quote: "'",
    put: (span, by) => ({ span, text: escapeXml(by) }),
    entry: undefined,
  };
}

/** The text of a CDATA section that is all that an element holds: every character stands for itself. */
function sectionAt(text: string, section: Span, last: number, keys: readonly string[]): Slot | Refusal {
  const isAll = text.slice(last, section.start).trim() === '' && /^\s*<\//.test(text.slice(section.end));
  const body = { start: section.start + '<![CDATA['.length, end: section.end - ']]>'.length };
  if (!isAll) return refuse('It stands in a comment or a CDATA section.');
  const raw = (span: Span) => text.slice(span.start, span.end);
  return { ...slotOf(text, body, 0, keys), value: raw(body), part: raw, put: (span, by) => ({ span, text: by }) };
}

/** The attribute around an offset of a start tag. */
function attributeAt(text: string, tag: Span, at: Span, keys: readonly string[]): Slot | Refusal {
  for (const found of text.slice(tag.start, tag.end).matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const end = tag.start + found.index + found[0].length - 1;
    const body = { start: end - (found[2]?.length ?? 0) + 2, end };
    if (contains(body, at)) return slotOf(text, body, 1, [...keys, `@${found[1]}`]);
  }
  return refuse('It does not stand in a value.');
}

/** Finds the value; says why there is none. A comment holds none. */
export function xmlSlot(text: string, at: Span): Slot | Refusal {
  const open: string[] = [];
  let last = 0;
  for (const found of text.matchAll(markup)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (at.end <= span.start) {
      const raw = text.slice(last, span.start);
      const start = last + raw.length - raw.trimStart().length;
      const body = { start, end: last + raw.trimEnd().length };
      const isElement = found[1] === '/' && open.length > 0 && contains(body, at);
      return isElement ? slotOf(text, body, 0, open) : refuse('It does not stand in a value.');
    }
    const [, slash, name, attributes = '', closed] = found;
    if (name !== undefined && slash !== '/') {
      const keys = [...open, stepOf(name, attributes)];
      if (contains(span, at)) return attributeAt(text, span, at, keys);
      if (closed !== '/') open.push(stepOf(name, attributes));
    } else if (slash === '/') open.pop();
    if (at.start < span.end) {
      return found[0].startsWith('<![CDATA[')
        ? sectionAt(text, span, last, open)
        : refuse('It stands in a comment or a CDATA section.');
    }
    last = span.end;
  }
  return refuse('It does not stand in a value.');
}
