/** A secret in Terraform becomes a variable that is declared sensitive. */
import { variables } from '../../../rules/languages/terraform.ts';
import { folderOf } from '../folders.ts';
import { refuse } from '../plan.ts';
import { isCalled } from './callers.ts';
import { rewriteVariables, textsOf } from './hclVariables.ts';
import type { Rewriter } from './rewriter.ts';
import { unfitUse } from './terraformUses.ts';

/** Moves a secret of a .tf file to a variable. */
export const rewriteTerraform: Rewriter = async (request, context, project) => {
  const { path, text } = request.source;
  const name = folderOf(path).split('/').at(-1) ?? '';
  const call = (folder: string) => `source\\s*=\\s*"\\.{1,2}/(?:[^"]*/)?${folder}/?"`;
  if (await isCalled(path, context, { kind: variables.files, name, call }))
    return refuse(
      'A module has its variables from its caller: declare one with sensitive = true, and hand it over where the module is called.',
    );
  const unfit = unfitUse(text, request.finding.span, await textsOf(request, context, variables.files));
  return unfit === undefined ? await rewriteVariables(request, context, project, variables) : refuse(unfit);
};
