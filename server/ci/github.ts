/**
 * GitHub Actions: the action that this repository is, and the workflow that uses it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
import { version } from '../version.ts';
import { indented, installing } from './install.ts';

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
        ${indented(installing('$RUNNER_TEMP/leakline-tools'), 8)}
        report="$RUNNER_TEMP/leakline.json"
        sarif="$RUNNER_TEMP/leakline.sarif"
        summary="$RUNNER_TEMP/leakline.md"
        if [ -n "$LEAKLINE_SINCE" ]; then
          what=(--since "$LEAKLINE_SINCE")
        else
          what=(--)
          while IFS= read -r path; do if [ -n "$path" ]; then what+=("$path"); fi; done <<< "$LEAKLINE_PATHS"
        fi
        leakline scan --format json --fail-on never "\${what[@]}" > "$report"
        # Code scanning would show as open what a comment or a baseline accepts.
        leakline merge --quiet --fail-on never --format sarif --open-only "$report" > "$sarif"
        leakline merge --quiet --fail-on never --format markdown "$report" > "$summary"
        # GitHub takes nothing of a summary that is longer than 1 MiB.
        head -c 1000000 "$summary" >> "$GITHUB_STEP_SUMMARY"
        if [ "$(wc -c < "$summary")" -gt 1000000 ]; then printf '\\n\\nThe summary is cut: the SARIF report has all of it.\\n' >> "$GITHUB_STEP_SUMMARY"; fi
        echo "sarif=$sarif" >> "$GITHUB_OUTPUT"
        leakline merge --quiet --fail-on "$LEAKLINE_FAIL_ON" --format github "$report"
    # A pull request from a fork has no permission to upload.
    - if: always() && inputs.upload-sarif == 'true' && steps.scan.outputs.sarif != '' && github.event.pull_request.head.repo.fork != true
      uses: github/codeql-action/upload-sarif@f443b600d91635bebf5b0d9ebc620189c0d6fba5 # v4.30.8
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
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
          # A pull request is compared with its base, which a shallow clone lacks.
          fetch-depth: 0
      - uses: leakline/leakline@v${version}
`;
