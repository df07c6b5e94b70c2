/** GitHub Actions: the action that this repository is, and the workflow that uses it. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
import { version } from '../version.ts';

/** action.yml: what the inputs say reaches the script through its environment alone; as text of the script it could run anything. */
export const action = `name: Leakline
description: Finds secrets before they are merged. Offline, without an account; a secret itself is never printed.
author: Leakline
branding:
  icon: droplet
  color: blue
inputs:
  version:
    description: The version of the npm package leakline.
    default: ${version}
  paths:
    description: The files and folders to scan, one a line. All of the repository if absent.
    default: .
  since:
    description: Report only the secrets that came in since this commit. On a pull request its base; everywhere else everything is scanned.
    default: \${{ github.event.pull_request.base.sha }}
  fail-on:
    description: "The least severity that fails the job: hint, information, warning, error, or never."
    default: hint
  upload-sarif:
    description: "Whether the findings go to code scanning, for which the job needs the permission \`security-events: write\`."
    default: "false"
outputs:
  sarif:
    description: The path of the report for code scanning services.
    value: \${{ steps.scan.outputs.sarif }}
runs:
  using: composite
  steps:
    - id: scan
      shell: bash
      env:
        LEAKLINE_VERSION: \${{ inputs.version }}
        LEAKLINE_PATHS: \${{ inputs.paths }}
        LEAKLINE_SINCE: \${{ inputs.since }}
        LEAKLINE_FAIL_ON: \${{ inputs.fail-on }}
      run: |
        leakline() { npx --yes "leakline@$LEAKLINE_VERSION" "$@"; }
        report="$RUNNER_TEMP/leakline.json"
        sarif="$RUNNER_TEMP/leakline.sarif"
        if [ -n "$LEAKLINE_SINCE" ]; then
          what=(--since "$LEAKLINE_SINCE")
        else
          what=(--)
          while IFS= read -r path; do if [ -n "$path" ]; then what+=("$path"); fi; done <<< "$LEAKLINE_PATHS"
        fi
        leakline scan --format json --fail-on never "\${what[@]}" > "$report"
        leakline merge --quiet --fail-on never --format sarif "$report" > "$sarif"
        leakline merge --quiet --fail-on never --format markdown "$report" >> "$GITHUB_STEP_SUMMARY"
        echo "sarif=$sarif" >> "$GITHUB_OUTPUT"
        leakline merge --quiet --fail-on "$LEAKLINE_FAIL_ON" --format github "$report"
    - if: always() && inputs.upload-sarif == 'true' && steps.scan.outputs.sarif != ''
      uses: github/codeql-action/upload-sarif@v4
      with:
        sarif_file: \${{ steps.scan.outputs.sarif }}
        category: leakline
`;

/** The workflow for `.github/workflows/leakline.yml`. */
export const workflow = `name: Leakline
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  secrets:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # A pull request is compared with its base, which a shallow clone lacks.
          fetch-depth: 0
      - uses: leakline/leakline@v1
`;
