/** Machines, networks, databases, identities and models. */
import { markedExamples, markedRules } from './_marked.ts';

/** The services, by the ids of their rules without `-token`. */
export const tokens = {
  akamai: [
    'Akamai EdgeGrid',
    'AKAMAI_ACCESS_TOKEN',
    'akab-{alnum:16}-{alnum:16}',
    'https://techdocs.akamai.com/developer/docs/edgegrid',
  ],
  browseruse: ['Browser Use', 'BROWSER_USE_API_KEY', 'bu_{base64url:43}', 'https://docs.browser-use.com/'],
  castai: ['CAST AI', 'CASTAI_API_TOKEN', 'castai_v1_{hex:64}_{hex:8}', 'https://docs.cast.ai/docs/authentication'],
  choreo: [
    'WSO2 Choreo',
    'CHOREO_API_KEY',
    'chk_eyJ{base64:80-400}',
    'https://wso2.com/choreo/docs/authentication-and-authorization/',
  ],
  context7: ['Context7', 'CONTEXT7_API_KEY', 'ctx7sk-{uuid}', 'https://context7.com/docs'],
  coze: ['Coze', 'COZE_API_TOKEN', 'pat_{base62:64} sat_{base62:64}', 'https://www.coze.com/docs/developer_guides/pat'],
  daytona: ['Daytona', 'DAYTONA_API_KEY', 'dtn_{hex:64}', 'https://www.daytona.io/docs/en/api-keys/'],
  evervault: [
    'Evervault',
    'EVERVAULT_API_KEY',
    'ev:key:1:{base62:64-65}:{base64:6}:{base64:6}',
    'https://docs.evervault.com/developers/api-keys',
  ],
  gitpod: ['Gitpod', 'GITPOD_TOKEN', 'gitpod_pat_{base64url:43}.{base64url:40-48}', 'https://www.gitpod.io/docs'],
  hackclub: ['Hack Club AI', 'HACKCLUB_API_KEY', 'sk-hc-v1-{hex:64}', 'https://docs.ai.hackclub.com/'],
  jdcloud: ['JD Cloud', 'JDCLOUD_ACCESS_KEY', 'JDC_{ALNUM:28-32}', 'https://docs.jdcloud.com/'],
  kong: [
    'Kong Konnect',
    'KONNECT_TOKEN',
    'kpat_{base62:40-60} spat_{base62:40-60}',
    'https://docs.konghq.com/konnect/org-management/access-tokens/',
  ],
  limrun: ['Limrun', 'LIM_API_KEY', 'lim_{base62:32-96}', 'https://docs.limrun.com/'],
  logicmonitor: [
    'LogicMonitor',
    'LM_BEARER_TOKEN',
    'lmb_{base64:40-200}== lmb_{base64:40-200}= lmb_{base64:40-200}',
    'https://www.logicmonitor.com/support/api-tokens',
  ],
  ory: [
    'Ory',
    'ORY_API_KEY',
    'ory_pat_{base62:32} ory_wak_{base62:32} ory_apikey_{base62:32} ory_st_{base62:32} ory_at_{base64url:43}.{base64url:43}',
    'https://www.ory.sh/docs/concepts/personal-access-token',
  ],
  permitio: ['Permit.io', 'PERMIT_API_KEY', 'permit_key_{base62:60-100}', 'https://docs.permit.io/'],
  saladcloud: [
    'SaladCloud',
    'SALAD_API_KEY',
    'salad_cloud_user_{base62:20-235} salad_cloud_org_{base62:20-235}',
    'https://docs.salad.com/',
  ],
  steel: ['Steel', 'STEEL_API_KEY', 'ste-{base62:64-96}', 'https://docs.steel.dev/'],
  testkube: [
    'Testkube',
    'TESTKUBE_API_KEY',
    'tkcapi_{hex:30}',
    'https://docs.testkube.io/articles/organization-management',
  ],
  tigris: [
    'Tigris',
    'AWS_SECRET_ACCESS_KEY',
    'tsec_{base64url:40-80}',
    'https://www.tigrisdata.com/docs/iam/manage-access-key/',
  ],
  tinybird: [
    'Tinybird',
    'TB_TOKEN',
    'p.eyJ1Ijog{base64url:60-300}.{base64url:27-60}',
    'https://www.tinybird.co/docs/concepts/auth-tokens',
  ],
  trendmicro: [
    'Trend Vision One (Cloud One)',
    'TREND_API_KEY',
    'tmc1{base62:23-32}:{base62:60-70}',
    'https://cloudone.trendmicro.com/docs/account-and-user-management/c1-api-key/',
  ],
  turbopuffer: ['turbopuffer', 'TURBOPUFFER_API_KEY', 'tpuf_{base62:32}', 'https://turbopuffer.com/docs/auth'],
  vantage: ['Vantage', 'VANTAGE_API_TOKEN', 'vntg_tkn_{base64url:32-60}', 'https://docs.vantage.sh/api/authentication'],
  warpstream: ['WarpStream', 'WARPSTREAM_AGENT_KEY', 'aks_{hex:64}', 'https://docs.warpstream.com/'],
  xata: ['Xata', 'XATA_API_KEY', 'xau_{base62:33}', 'https://xata.io/docs/concepts/api-keys'],
} as const;

export const rules = markedRules(tokens);

export const examples = markedExamples(tokens);
