/**
 * A secret of a Compose file that the container reads from a file, as its image allows: Compose mounts what a variable of the env file holds.
 * https://docs.docker.com/compose/how-tos/use-secrets/
 */
import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { fileVariable } from '../../../rules/secretFiles.ts';
import { lineEnd } from '../../core/dotenv.ts';
import type { Span } from '../../core/span.ts';
import { filesBeside } from '../folders.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type Refusal, refuse } from '../plan.ts';
import { composeFile, interpolates, undollar } from './composeText.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt } from './slot.ts';
import { isAliased, keyStart, plainValue, scalarAt, type YamlScalar } from './yamlScalar.ts';

/** A variable of a service, with all that is written of it. */
interface Variable {
  readonly name: string;
  readonly file: string;
  readonly value: string;
  readonly service: YAMLMap;
  readonly root: YAMLMap;
  readonly span: Span;
  /** What stands between the name and the value. */
  readonly sign: ': ' | '=';
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** `KEY: value`, or `- KEY=value`, of a service's environment. */
function variableAt(scalar: YamlScalar, text: string): Variable | Refusal {
  const [root, , service] = scalar.maps;
  if (
    !/^services\/[^/]+\/environment\/[^/]+$/.test(scalar.path.join('/')) ||
    root === undefined ||
    service === undefined
  )
    return refuse('Only a variable of a service can be read from a file.');
  const key = scalar.path.at(-1);
  const { body } = scalar;
  const own = typeof key === 'string' ? key : (/^([A-Za-z_]\w*)=/.exec(text.slice(body.start, body.end))?.[1] ?? '');
  const at = typeof key === 'string' ? body : { start: body.start + own.length + 1, end: body.end };
  const value = plainValue(scalar, text, at);
  if (value === undefined || own === '') return refuse('It is written with escapes or over several lines.');
  if (interpolates(value)) return refuse('A part of the value refers to something else already.');
  const file = fileVariable(String(service.get('image')), own);
  if (file === undefined) return refuse(`The image of the service is not known to read ${own} from a file.`);
  const start = typeof key === 'string' ? (keyStart(scalar.maps.at(-1), key) ?? scalar.span.start) : scalar.span.start;
  const span = { start, end: scalar.span.end };
  return { name: own, file, value: undollar(value), service, root, span, sign: typeof key === 'string' ? ': ' : '=' };
}

/** Why the container would have the variable all the same, beside the file, or would miss it. */
function obstacle({ name, file, service }: Variable, scalar: YamlScalar, text: string): string | undefined {
  const environment = scalar.holders.at(-1);
  if ([environment, scalar.node, service].some((node) => node !== undefined && isAliased(node, text)))
    return 'Another place of the file has the variable from here.';
  const isMerged = [service, environment].some((node) => isMap(node) && node.has('<<'));
  if (isMerged || service.has('extends') || service.has('env_file'))
    return `The service takes variables from elsewhere too, which could be ${name} again.`;
  if (service.has('entrypoint'))
    return 'What the service starts with is not what its image would, which reads the file.';
  if (service.get('read_only') === true) return 'Compose can write no secret into a container that is read-only.';
  const own = text.slice(service.range?.[0], service.range?.[1]);
  if (new RegExp(`\\$\\$\\{?${name}\\b`).test(own)) return `The container itself uses $${name}, which would be gone.`;
  return new RegExp(`\\b${file}\\b`).test(own) ? `The service has ${file} already.` : undefined;
}

/** Whether another Compose file of the folder, which may be read together with this one, has the variable too. */
async function standsBeside({ name }: Variable, path: string, context: FixContext): Promise<boolean> {
  const others = await filesBeside(path, composeFile, context);
  return others.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
}

/** One more item above those of a list of a service's secrets; none where it is there. */
function listed(secrets: YAMLSeq, secret: string, text: string): readonly Edit[] | Refusal {
  if (secrets.items.some((item) => isScalar(item) && item.value === secret)) return [];
  const [first] = secrets.items;
  const start = (isScalar(first) || isMap(first) ? first.range?.[0] : undefined) ?? 0;
  if (secrets.flow) return [insert((secrets.range?.[0] ?? 0) + 1, first === undefined ? secret : `${secret}, `)];
  const line = lineAt(text, start);
  const dash = text.slice(line.start, start);
  return /^ *- +$/.test(dash)
    ? [insert(line.start, `${dash}${secret}${lineEnd(text)}`)]
    : refuse('The list of secrets is written in a way that leaves no place for one more.');
}

/** The service may read the secret. */
function granted({ service }: Variable, secret: string, text: string): readonly Edit[] | Refusal {
  const secrets = service.get('secrets');
  if (isSeq(secrets)) return listed(secrets, secret, text);
  const at = keyStart(service, 'environment');
  if (service.has('secrets') || at === undefined) return refuse('The secrets of the service are no list.');
  if (service.flow) return [insert(at, `secrets: [${secret}], `)];
  const indent = `${lineEnd(text)}${' '.repeat(at - lineAt(text, at).start)}`;
  return [insert(at, `secrets:${indent}  - ${secret}${indent}`)];
}

/** The secret has its value from the variable. */
function declared({ root }: Variable, secret: string, name: string, text: string): readonly Edit[] | Refusal {
  const secrets = root.get('secrets');
  const end = lineEnd(text);
  if (!root.has('secrets')) {
    if (root.flow || /^(?:---|\.\.\.)/m.test(text.slice(root.range?.[0])))
      return refuse('The end of the file is no place for secrets: declare some first.');
    // A blank line may belong to the text above it.
    const gap = /[|>]\d?\+/.test(text) ? '' : end;
    const above = text.endsWith('\n') ? gap : `${end}${gap}`;
    return [insert(text.length, `${above}secrets:${end}  ${secret}:${end}    environment: ${name}${end}`)];
  }
  if (!isMap(secrets)) return refuse('The secrets of the file are no map.');
  const same = secrets.get(secret);
  if (same !== undefined)
    return isMap(same) && same.get('environment') === name ? [] : refuse(`A secret named ${secret} is there already.`);
  const first = secrets.items[0]?.key;
  const at = isScalar(first) ? first.range?.[0] : undefined;
  if (at === undefined) return refuse('The secrets of the file are an empty map: take it away first.');
  if (secrets.flow) return [insert(at, `${secret}: { environment: ${name} }, `)];
  const indent = `${end}${' '.repeat(at - lineAt(text, at).start)}`;
  return [insert(at, `${secret}:${indent}  environment: ${name}${indent}`)];
}

/** Moves a variable of a service to a secret of Compose. */
export const rewriteComposeSecret: Rewriter = async (request, context, project) => {
  const { source, finding } = request;
  const { text } = source;
  const scalar = scalarAt(text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const variable = variableAt(scalar, text);
  if ('kind' in variable) return variable;
  const reason = obstacle(variable, scalar, text);
  if (reason !== undefined) return refuse(reason);
  if (await standsBeside(variable, source.path, context))
    return refuse(`Another Compose file of this folder has ${variable.name} too.`);
  const name = pickName(variable.name, variable.value, project, context);
  if (typeof name !== 'string') return name;
  const secret = name.toLowerCase();
  const grant = granted(variable, secret, text);
  const declaration = declared(variable, secret, name, text);
  if ('kind' in grant) return grant;
  if ('kind' in declaration) return declaration;
  const mounted = { span: variable.span, text: `${variable.file}${variable.sign}/run/secrets/${secret}` };
  return { kind: 'fix', name, value: variable.value, edits: [mounted, ...grant, ...declaration] };
};
