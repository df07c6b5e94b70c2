/** What people work, write, sell and play with. */
import { markedExamples, markedRules } from './_marked.ts';

/** The services, by the ids of their rules without `-token`. */
export const tokens = {
  blockprotocol: [
    'Block Protocol',
    'BLOCK_PROTOCOL_API_KEY',
    'b10ck5.{hex:32}.{uuid}',
    'https://blockprotocol.org/docs/hub/api',
  ],
  botpress: ['Botpress', 'BOTPRESS_TOKEN', 'bp_pat_{base62:36}', 'https://botpress.com/docs/api-reference/'],
  branch: [
    'Branch',
    'BRANCH_SECRET',
    'secret_live_{base62:32-64} secret_test_{base62:32-64}',
    'https://help.branch.io/apidocs/deep-linking-api',
  ],
  capsolver: ['CapSolver', 'CAPSOLVER_API_KEY', 'CAP-{HEX:32} CAP-{HEX:64}', 'https://docs.capsolver.com/'],
  cfx: ['Cfx.re', 'CFX_LICENSE_KEY', 'cfxk_{base62:20-22}_{base62:5-7}', 'https://docs.fivem.net/docs/server-manual/'],
  dub: ['Dub', 'DUB_API_KEY', 'dub_{base62:24}', 'https://dub.co/docs/api-reference/tokens'],
  formbricks: [
    'Formbricks',
    'FORMBRICKS_API_KEY',
    'fbk_{base64url:24-80}',
    'https://formbricks.com/docs/api-reference',
  ],
  keap: ['Keap', 'KEAP_API_KEY', 'KeapAK-{hex:50}', 'https://developer.infusionsoft.com/pat-and-sak/'],
  lightspeed: ['Lightspeed', 'LIGHTSPEED_TOKEN', 'lsxs_pt_{base62:32}', 'https://x-series-api.lightspeedhq.com/docs'],
  mappedin: ['Mappedin', 'MAPPEDIN_SECRET', 'mis_{base62:51}', 'https://developer.mappedin.com/docs/getting-started'],
  // Of the Matrix Authentication Service, and of Synapse before it.
  matrix: [
    'Matrix',
    'MATRIX_ACCESS_TOKEN',
    'mat_{base62:30}_{base62:6} mar_{base62:30}_{base62:6} mct_{base62:30}_{base62:6} mcr_{base62:30}_{base62:6} syt_{base64:4-80}_{base62:20}_{base62:6}',
    'https://spec.matrix.org/latest/client-server-api/#client-authentication',
  ],
  meshy: ['Meshy', 'MESHY_API_KEY', 'msy_{base62:36}', 'https://docs.meshy.ai/en/api/authentication'],
  mintlify: ['Mintlify', 'MINTLIFY_API_KEY', 'mint_{base62:24-44}', 'https://www.mintlify.com/docs/api/introduction'],
  oculus: [
    'Meta Quest',
    'OCULUS_ACCESS_TOKEN',
    'OC|{digits:15-17}|{hex:32}',
    'https://developers.meta.com/horizon/documentation/',
  ],
  photoroom: [
    'Photoroom',
    'PHOTOROOM_API_KEY',
    'sk_pr_{alnum:1-64}_{hex:40} sandbox_sk_pr_{alnum:1-64}_{hex:40}',
    'https://docs.photoroom.com/',
  ],
  plane: ['Plane', 'PLANE_API_KEY', 'plane_api_{hex:32}', 'https://developers.plane.so/api-reference/introduction'],
  planningcenter: [
    'Planning Center',
    'PLANNING_CENTER_SECRET',
    'pco_pat_{hex:72} pco_tok_{hex:72}',
    'https://developer.planning.center/docs/',
  ],
  redirectpizza: ['redirect.pizza', 'REDIRECT_PIZZA_TOKEN', 'rpa_{base62:30}', 'https://redirect.pizza/support/api'],
  riot: ['Riot Games', 'RIOT_API_KEY', 'RGAPI-{uuid}', 'https://developer.riotgames.com/docs/portal'],
  salesloft: [
    'Salesloft',
    'SALESLOFT_API_KEY',
    'v2_ak_{digits:4-8}_{hex:64}',
    'https://developers.salesloft.com/docs/platform/api-basics/api-key-authentication/',
  ],
  scrapfly: ['Scrapfly', 'SCRAPFLY_KEY', 'scp-live-{hex:32} scp-test-{hex:32}', 'https://scrapfly.io/docs/project'],
  seam: [
    'Seam',
    'SEAM_API_KEY',
    'seam_{base62:8}_{base62:24}',
    'https://docs.seam.co/latest/core-concepts/authentication/api-keys',
  ],
  tolgee: [
    'Tolgee',
    'TOLGEE_API_KEY',
    'tgpak_{base32:44-64} tgpat_{base32:44-64}',
    'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  ],
  uploadthing: [
    'UploadThing',
    'UPLOADTHING_TOKEN',
    'eyJhcGlLZXkiOiJza19saXZlX{base64:100-300}== eyJhcGlLZXkiOiJza19saXZlX{base64:100-300}= eyJhcGlLZXkiOiJza19saXZlX{base64:100-300}',
    'https://docs.uploadthing.com/',
  ],
  vkontakte: [
    'VK',
    'VK_ACCESS_TOKEN',
    'vk1.a.{base64url:160-260}',
    'https://dev.vk.com/en/api/access-token/getting-started',
  ],
  voiceflow: ['Voiceflow', 'VOICEFLOW_API_KEY', 'VF.DM.{hex:24}.{base62:16}', 'https://docs.voiceflow.com/'],
  weblate: [
    'Weblate',
    'WEBLATE_API_KEY',
    'wlu_{base62:36} wlp_{base62:36}',
    'https://docs.weblate.org/en/latest/api.html',
  ],
} as const;

export const rules = markedRules(tokens);

export const examples = markedExamples(tokens);
