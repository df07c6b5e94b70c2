/** SARIF 2.1.0, for code scanning services. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import type { Severity } from '../../../rules/rule.ts';
import { homepage } from '../../version.ts';
import { type Entry, messageWithCommit, type Report, type RuleInfo } from '../report.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** From 0 to 10, by which GitHub sorts. https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const securitySeverity: Readonly<Record<Severity, string>> = {
  error: '8.9',
  warning: '6.9',
  information: '3.9',
  hint: '1.0',
};
const precision = { high: 'very-high', medium: 'high', low: 'medium' } as const;

const skipReasons = {
  binary: 'It is binary.',
  tooLarge: 'It is larger than maxFileSizeKB allows.',
  unreadable: 'It could not be read.',
  undecodable: 'Its text encoding is not known.',
  excluded: 'The settings exclude it.',
  link: 'It is a symbolic link, which is not followed.',
  special: 'It is a pipe, a socket or a device.',
} as const;

/** Everything but the path's slashes is escaped; `./` keeps a colon in the first name from looking like a scheme. */
function uriOf(path: string): string {
  const escaped = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (/^[A-Za-z]%3A\//.test(escaped)) return `file:///${escaped.replace('%3A', ':')}`;
  return escaped.startsWith('/') ? `file://${escaped}` : escaped;
}

function artifact(path: string) {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: 'SRCROOT' };
}

function descriptor(id: string, { title, severity, confidence, advice, url, docs, provider }: RuleInfo) {
  const links = [
    ...(url === undefined || url === docs ? [] : [`[How Leakline finds it](${url})`]),
    ...(docs === undefined ? [] : [`[${['generic', 'custom'].includes(provider) ? 'More' : provider}](${docs})`]),
  ];
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title} in a file. ${advice}` },
    ...(url === undefined ? {} : { helpUri: url }),
    help: {
      text: [advice, ...(docs === undefined ? [] : [docs])].join('\n'),
      markdown: [advice, links.join(' · ')].filter(Boolean).join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', 'secret', 'external/cwe/cwe-798'],
      precision: precision[confidence],
      'security-severity': securitySeverity[severity],
    },
  };
}

function physicalLocation(path: string, { start, end }: Pick<Entry, 'start' | 'end'>) {
  return {
    artifactLocation: artifact(path),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A text in which nothing is a link. https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317467 */
const plain = (text: string) => text.replace(/[[\]\\]/g, '\\$&');

const belongs = 'This belongs to the secret: with both it can be used.';

/** From what belongs to a secret to the secret, as the steps that lead to its use: viewers show these side by side, and few show related locations. */
function flowOf({ path, related = [], ...entry }: Entry) {
  const step = (range: Pick<Entry, 'start' | 'end'>, text: string) => ({
    location: { physicalLocation: physicalLocation(path, range), message: { text } },
  });
  return {
    threadFlows: [{ locations: [...related.map((range) => step(range, belongs)), step(entry, 'The secret.')] }],
  };
}

function result(entry: Entry, ids: readonly string[]) {
  const { accepted, path, related = [] } = entry;
  // GitHub shows a related location where the message has a link to it.
  const links = related.map((_, id) => ` [What belongs to it](${id})`);
  return {
    ruleId: entry.ruleId,
    ruleIndex: ids.indexOf(entry.ruleId),
    level: levels[entry.severity],
    message: { text: `${plain(messageWithCommit(entry))}${links.join('')}` },
    locations: [{ physicalLocation: physicalLocation(path, entry) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((range, id) => ({
            id,
            physicalLocation: physicalLocation(path, range),
            message: { text: belongs },
          })),
          codeFlows: [flowOf(entry)],
        }),
    partialFingerprints: { 'leakline/v1': entry.fingerprint },
    properties: {
      confidence: entry.confidence,
      evidence: entry.evidence,
      ...(entry.commit === undefined ? {} : { commit: entry.commit }),
    },
    ...(accepted === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: accepted.by === 'comment' ? 'inSource' : 'external',
              status: 'accepted',
              justification: accepted.because,
            },
          ],
        }),
  };
}

/** The report as a SARIF log of one run. Regions are exactly the secret's span; no snippet is ever included. */
export function sarif({ version, rules, findings, accepted, skipped }: Report): string {
  const ids = Object.keys(rules);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Leakline',
            semanticVersion: version,
            informationUri: homepage,
            rules: Object.entries(rules).map(([id, rule]) => descriptor(id, rule)),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: skipped.map(({ path, reason }) => ({
              level: 'note',
              message: { text: `Not scanned. ${skipReasons[reason]}` },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which Leakline ran.' } } },
        results: [...findings, ...accepted].map((entry) => result(entry, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
