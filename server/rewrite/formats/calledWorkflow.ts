/**
 * A workflow that others call has the secrets that they hand over, and no others.
 * https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow
 */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { folderOf } from '../folders.ts';
import type { FixContext } from '../plan.ts';

/** Whether a workflow can be called. */
function isCallable(workflow: YAMLMap): boolean {
  const on = workflow.get('on');
  if (isMap(on)) return on.has('workflow_call');
  return isSeq(on) ? on.items.some((item) => isScalar(item) && item.value === 'workflow_call') : on === 'workflow_call';
}

/** For each job of a workflow that calls another: whether it hands all secrets over. */
function callsIn(text: string, name: string): readonly boolean[] {
  const jobs = parseDocument(text, { logLevel: 'silent' }).get('jobs');
  const each = isMap(jobs) ? jobs.items.map(({ value }) => value).filter((job) => isMap(job)) : [];
  return each.filter((job) => job.get('uses') === name).map((job) => job.get('secrets') === 'inherit');
}

/** Whether a new secret would not reach a workflow, because its callers, all or some, don't hand it over. */
export async function lacksSecrets(
  workflow: YAMLMap | undefined,
  path: string,
  { files }: FixContext,
): Promise<boolean> {
  if (workflow === undefined || !isCallable(workflow)) return false;
  const folder = folderOf(path);
  const name = `./${path.slice(path.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1)}`;
  const names = (await files.list(folder)).filter((each) => /\.ya?ml$/i.test(each));
  const texts = await Promise.all(names.map((each) => files.read(`${folder}/${each}`)));
  const calls = texts.flatMap((text) => callsIn(text ?? '', name));
  return calls.length === 0 || calls.includes(false);
}
