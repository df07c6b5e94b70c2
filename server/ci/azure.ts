/** Azure Pipelines: a template of steps, and a pipeline of its own. https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/ */
import { version } from '../version.ts';
import { indented, installing } from './install.ts';

/** `version` and `failOn` are values, or expressions of a template's parameters. */
const steps = (version: string, failOn: string) => `steps:
  - bash: |
      set -e
      ${indented(installing('$AGENT_TEMPDIRECTORY/leakline-tools'), 6)}
      report="$AGENT_TEMPDIRECTORY/leakline.json"
      mkdir -p "$BUILD_ARTIFACTSTAGINGDIRECTORY/leakline"
      what=()
      if [ -n "\${SYSTEM_PULLREQUEST_TARGETBRANCH:-}" ]; then
        what=(--since "origin/\${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}")
      fi
      leakline scan --format json --fail-on never "\${what[@]}" > "$report"
      leakline merge --quiet --fail-on never --format sarif "$report" > "$BUILD_ARTIFACTSTAGINGDIRECTORY/leakline/leakline.sarif"
      leakline merge --quiet --fail-on "$LEAKLINE_FAIL_ON" --format azure "$report"
    displayName: Look for secrets
    env:
      LEAKLINE_VERSION: ${version}
      LEAKLINE_FAIL_ON: ${failOn}
  - publish: $(Build.ArtifactStagingDirectory)/leakline
    # The name under which the SARIF tab of a build looks for reports.
    artifact: CodeAnalysisLogs
    condition: succeededOrFailed()
`;

const parameter = (name: string) => `\${{ parameters.${name} }}`;

/** ci/azure-pipelines.yml. */
export const stepsTemplate = `# \`- template: ci/azure-pipelines.yml@leakline\`, where leakline is this repository among your \`resources.repositories\`.
# Name a tag there (\`ref: refs/tags/v${version}\`), so that nothing changes behind your back.
# Check out with \`fetchDepth: 0\`, so that a pull request can be compared with its target.
parameters:
  - name: version
    type: string
    default: ${version}
  - name: failOn
    type: string
    default: hint
    values: [hint, information, warning, error, never]

${steps(parameter('version'), parameter('failOn'))}`;

/** The pipeline for `.azure-pipelines/leakline.yml`. */
export const pipeline = `trigger: ['*']
pr: ['*']
pool:
  vmImage: ubuntu-latest

${steps(version, 'hint').replace(
  'steps:\n',
  `steps:
  - checkout: self
    # A pull request is compared with its target, which a shallow clone lacks.
    fetchDepth: 0
`,
)}`;
