/** Values of an Ansible inventory. https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html */
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import { lineAt, type Slot, withoutLines } from './slot.ts';

/** Behind a host each word is an assignment, as a shell parts them. */
const word = /#.*|(?<=\s)([\w.-]+)=("[^"\\]*"|'[^'\\]*'|[^\s"'\\#]+)(?=\s|$)|"[^"]*"|'[^']*'|[^\s"']+/g;

/** In a section of variables a line is one; a comment ends a quoted value only. */
const variable = /^\s*([\w.-]+)\s*=\s*("[^"\\]*"(?=\s*(?:#|$))|'[^'\\]*'(?=\s*(?:#|$))|[^\s"'].*?(?=\s*$))/g;

interface Assigned {
  readonly key: string;
  readonly span: Span;
}

/** The assignment around the secret; undefined where there is none. */
function assignedAt(text: string, at: Span, isVariables: boolean): Assigned | undefined {
  const line = lineAt(text, at.start);
  for (const found of text.slice(line.start, line.end).matchAll(isVariables ? variable : word)) {
    const [all, key, written] = found;
    if (key === undefined || written === undefined) continue;
    const end = line.start + found.index + all.length;
    const span = { start: end - written.length, end };
    if (contains(span, at)) return { key, span };
  }
  return undefined;
}

/** The value of a host's or a group's variable. */
export function inventorySlot(text: string, at: Span): Slot | Refusal {
  const section = [...text.slice(0, at.start).matchAll(/^\s*\[([^\]\n]*)\]/gm)].at(-1)?.[1] ?? '';
  const isVariables = section.endsWith(':vars');
  const assigned = assignedAt(text, at, isVariables);
  if (assigned === undefined) return refuse('It stands in no assignment of one line.');
  const { key, span } = assigned;
  const written = text.slice(span.start, span.end);
  const isQuoted = /^["']/.test(written);
  const body = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
  const read = ({ start, end }: Span) => text.slice(start, end);
  return {
    kind: 'slot',
    keys: [section, key],
    span,
    body,
    value: read(body),
    part: read,
    quote: written.startsWith("'") ? '"' : "'",
    put: (part, by) => {
      if (isQuoted || isVariables) return { span: part, text: by };
      // A template has spaces, and would be several words.
      return { span, text: `"${text.slice(span.start, part.start)}${by}${text.slice(part.end, span.end)}"` };
    },
    entry: withoutLines(text, span),
  };
}
