/** A secret in a unit's Environment= moves to a file that only root reads. https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile= */
import { pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { lineAt, linesOf } from './slot.ts';

const elsewhere =
  'Everyone on the machine can read it here: put it in a file of root alone, name that file, EnvironmentFile=/etc/NAME.env or LoadCredential=, and refer to it as $NAME.';

/** Moves a variable of a unit to its environment file. */
export function rewriteSystemd(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { path, text } = request.source;
  const { span } = request.finding;
  const line = lineAt(text, span.start);
  const raw = text.slice(line.start, line.end);
  const found = /^Environment\s*=\s*(?:(["'])([A-Za-z_]\w*)=([^"'\\]*)\1|([A-Za-z_]\w*)=([^\s"'\\]*))\s*$/.exec(raw);
  const own = found?.[2] ?? found?.[4] ?? '';
  const written = found?.[3] ?? found?.[5] ?? '';
  const start = line.start + raw.indexOf(written, raw.indexOf(`${own}=`));
  if (written === '' || span.start < start || span.end > start + written.length) return refuse(elsewhere);
  // A percent sign begins a specifier.
  const value = written.replaceAll('%%', '%');
  if (/%/.test(written.replaceAll('%%', ''))) return refuse('A part of the value refers to something else already.');
  const given = text.match(new RegExp(`^\\s*Environment\\s*=(?:\\s*$|.*(?<!\\w)${own}=)`, 'gm')) ?? [];
  if (given.length > 1)
    return refuse('The unit sets or clears it elsewhere too, and a file would stand above that: keep one place first.');
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  // A drop-in is named after its folder: many units have an override.conf.
  const unit = /([^/]+?)@?\.[\w-]+(?:\.d\/[^/]+)?$/.exec(path)?.[1] ?? 'unit';
  const file = `EnvironmentFile=/etc/${unit}.env`;
  const edit = text.includes(file) ? { span: linesOf(text, line), text: '' } : { span: line, text: file };
  return { kind: 'fix', name, value, edits: [edit] };
}
