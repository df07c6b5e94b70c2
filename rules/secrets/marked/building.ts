/** What programs are built, tested, examined and watched with. */
import { markedExamples, markedRules } from './_marked.ts';

/** The services, by the ids of their rules without `-token`. */
export const tokens = {
  appwrite: [
    'Appwrite',
    'APPWRITE_API_KEY',
    'standard_{hex:256}',
    'https://appwrite.io/docs/advanced/platform/api-keys',
  ],
  checkly: [
    'Checkly',
    'CHECKLY_API_KEY',
    'cu_{hex:32} sv_{hex:32}',
    'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
  ],
  coderabbit: ['CodeRabbit', 'CODERABBIT_API_KEY', 'cr-{hex:58}', 'https://docs.coderabbit.ai/api-reference/'],
  codesandbox: ['CodeSandbox', 'CSB_API_KEY', 'csb_v1_{base64url:43}', 'https://codesandbox.io/docs/sdk'],
  dbt: [
    'dbt Cloud',
    'DBT_CLOUD_TOKEN',
    'dbtc_{base64url:32-80} dbtu_{base64url:32-80}',
    'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  ],
  deepsource: ['DeepSource', 'DEEPSOURCE_PAT', 'dsp_{hex:36}', 'https://docs.deepsource.com/docs/developers/api'],
  dependencytrack: [
    'Dependency-Track',
    'DTRACK_API_KEY',
    'odt_{base62:8}_{base62:32} odt_{base62:32-40}',
    'https://docs.dependencytrack.org/integrations/rest-api/',
  ],
  dryrunsecurity: ['DryRun Security', 'DRYRUN_API_KEY', 'dryrunsec_{base62:32}', 'https://docs.dryrun.security/'],
  firehydrant: ['FireHydrant', 'FIREHYDRANT_API_KEY', 'fhb-{hex:32}', 'https://docs.firehydrant.com/docs/api-keys'],
  gitbook: [
    'GitBook',
    'GITBOOK_TOKEN',
    'gb_api_{base62:32-64}',
    'https://gitbook.com/docs/developers/gitbook-api/authentication',
  ],
  guardsquare: [
    'Guardsquare AppSweep',
    'APPSWEEP_API_KEY',
    'gs_appsweep_{base62:7}_{base62:32}',
    'https://help.guardsquare.com/en/articles/161270-using-the-guardsquare-cli',
  ],
  hextech: [
    'Hex',
    'HEX_API_TOKEN',
    'hxtp_{base62:32-128} hxtw_{base62:32-128}',
    'https://learn.hex.tech/docs/api-integrations/api/overview',
  ],
  honeybadger: [
    'Honeybadger',
    'HONEYBADGER_API_TOKEN',
    'hbp_{base62:24-64} hbu_{base62:24-64} hba_{base62:24-64} hbo_{base62:24-64}',
    'https://docs.honeybadger.io/api/v3/authentication/',
  ],
  hop: ['Hop', 'HOP_TOKEN', 'ptk_{base64url:32-80}', 'https://docs.hop.io/reference/rest-api'],
  keygen: [
    'Keygen',
    'KEYGEN_TOKEN',
    'activ-{hex:32-64}v3 admin-{hex:32-64}v3 prod-{hex:32-64}v3 user-{hex:32-64}v3 env-{hex:32-64}v3',
    'https://keygen.sh/docs/api/authentication/',
  ],
  lightdash: ['Lightdash', 'LIGHTDASH_API_KEY', 'ldpat_{hex:32}', 'https://docs.lightdash.com/api-reference/v1'],
} as const;

export const rules = markedRules(tokens);

export const examples = markedExamples(tokens);
