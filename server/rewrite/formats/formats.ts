/** The formats whose fix needs more than one place of the file, or more than a text. */
import type { OwnFormat } from '../../../rules/config.ts';
import { variables as nomad } from '../../../rules/languages/nomad.ts';
import { variables as packer } from '../../../rules/languages/packer.ts';
import { rewriteActions } from './actions.ts';
import { rewriteArmParameters } from './armParameters.ts';
import { rewriteArmTemplate } from './armTemplate.ts';
import { rewriteAstro } from './astro.ts';
import { rewriteAzurePipelines } from './azurePipelines.ts';
import { rewriteBicep } from './bicep.ts';
import { rewriteCloudFormation } from './cloudFormation.ts';
import { rewriteCompose } from './compose.ts';
import { rewriteDockerfile } from './dockerfile.ts';
import { rewriteDotenv } from './dotenvFile.ts';
import { rewriteVariables } from './hclVariables.ts';
import { rewriteJenkins } from './jenkins.ts';
import { rewriteKubernetes } from './kubernetes.ts';
import { rewriteKustomize } from './kustomize.ts';
import { rewriteMakefile } from './makefile.ts';
import { rewriteMcpInputs } from './mcpInputs.ts';
import type { Rewriter } from './rewriter.ts';
import { rewriteSystemd } from './systemd.ts';
import { rewriteTerraform } from './terraform.ts';
import { rewriteTerraformJson } from './terraformJson.ts';

/** The rewriter of each. */
export const formats: Readonly<Record<OwnFormat, Rewriter>> = {
  actions: rewriteActions,
  armParameters: rewriteArmParameters,
  armTemplate: rewriteArmTemplate,
  astro: rewriteAstro,
  azurePipelines: rewriteAzurePipelines,
  bicep: rewriteBicep,
  cloudFormation: rewriteCloudFormation,
  compose: rewriteCompose,
  dockerfile: rewriteDockerfile,
  dotenv: rewriteDotenv,
  jenkins: rewriteJenkins,
  kubernetes: rewriteKubernetes,
  kustomize: rewriteKustomize,
  makefile: rewriteMakefile,
  mcpInputs: rewriteMcpInputs,
  nomad: (...of) => rewriteVariables(...of, nomad),
  packer: (...of) => rewriteVariables(...of, packer),
  systemd: rewriteSystemd,
  terraform: rewriteTerraform,
  terraformJson: rewriteTerraformJson,
};
