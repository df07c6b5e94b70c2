/** VS Code asks for a secret of an MCP server once and keeps it encrypted. https://code.visualstudio.com/docs/copilot/customization/mcp-servers */
import { envNameFor } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { type Edit, refuse } from '../plan.ts';
import { insertFirst } from './jsonEdit.ts';
import { jsonAt, parseJson } from './jsonTree.ts';
import type { Rewriter } from './rewriter.ts';
import { jsonSlot } from './slotJson.ts';
import { kebabCase } from './wordCase.ts';

/** The edit that declares the input; undefined where it is declared. */
function declare(text: string, id: string, name: string): Edit | undefined {
  const root = parseJson(text);
  const inputs = jsonAt(root, ['inputs']);
  if (root === undefined || inputs?.members.some(({ key }) => declaredId(text, key) === id)) return undefined;
  const entry = `{ "type": "promptString", "id": "${id}", "description": "${name}", "password": true }`;
  return inputs?.kind === 'array' ? insertFirst(text, inputs, entry) : insertFirst(text, root, `"inputs": [${entry}]`);
}

function declaredId(text: string, key: string): string | undefined {
  const node = jsonAt(parseJson(text), ['inputs', key, 'id']);
  return node && text.slice(node.span.start + 1, node.span.end - 1);
}

/** Moves a secret of .vscode/mcp.json to an input. */
export const rewriteMcpInputs: Rewriter = (request, context, project) => {
  const { source, finding, rule } = request;
  const slot = jsonSlot(source.text, finding.span);
  if (slot.kind === 'refusal') return slot;
  if (slot.keys[0] !== 'servers') return refuse('Only a server can refer to an input: delete it here.');
  if (/\$\{[^}]*$/.test(source.text.slice(slot.body.start, finding.span.start)))
    return refuse('It stands inside an expression.');
  const value = slot.part(finding.span);
  if (value === undefined) return refuse('It is written with escapes.');
  const base = envNameFor({ rule, source, literal: slot.body, keys: slot.keys });
  const name = pickName(base, value, project, context);
  if (typeof name !== 'string') return name;
  const id = kebabCase(name);
  const declared = declare(source.text, id, name);
  const edit = { span: finding.span, text: `\${input:${id}}` };
  return { kind: 'fix', name, value, edits: declared === undefined ? [edit] : [declared, edit] };
};
