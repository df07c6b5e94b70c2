/** GitLab CI: one job, whose report GitLab shows with a merge request. https://docs.gitlab.com/ci/yaml/ */
import { isMap, isSeq, parseDocument } from 'yaml';
import { version } from '../version.ts';
import { indented, installing } from './install.ts';

/** `stage` is one that the pipeline has. */
const job = (stage: string) => `leakline:
  stage: ${stage}
  image: node:22
  variables:
    # A merge request is compared with its target, which a shallow clone may lack.
    GIT_DEPTH: "0"
    LEAKLINE_VERSION: ${version}
    LEAKLINE_FAIL_ON: hint
  script:
    - |
      ${indented(installing('$(mktemp -d)'), 6)}
      set --
      if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then set -- --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"; fi
      leakline scan --format json --fail-on never "$@" > leakline.json
      leakline merge --quiet --fail-on never --format gitlab leakline.json > gl-secret-detection-report.json
      leakline merge --quiet --fail-on "$LEAKLINE_FAIL_ON" leakline.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH
  artifacts:
    when: always
    reports:
      secret_detection: gl-secret-detection-report.json
`;

/** ci/gitlab.yml, to be included. */
export const jobFile = `# include: https://raw.githubusercontent.com/leakline/leakline/v${version}/ci/gitlab.yml
${job('test')}`;

/** A `.gitlab-ci.yml` with the job behind what stands there; undefined where it has one, or can't be read. */
export function withJob(text: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null) return `${text}${job('test')}`;
  if (!isMap(contents) || contents.has('leakline')) return undefined;
  const stages = contents.get('stages');
  const names = isSeq(stages) ? stages.items.map(String) : ['test'];
  const stage = names.includes('test') ? 'test' : (names[0] ?? '.pre');
  return `${text.replace(/\n*$/, '\n\n')}${job(stage)}`;
}
