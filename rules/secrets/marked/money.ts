/** Payments, shops and markets. */
import { markedExamples, markedRules } from './_marked.ts';

/** The services, by the ids of their rules without `-token`. */
export const tokens = {
  aftership: [
    'AfterShip',
    'AFTERSHIP_API_KEY',
    'asat_{hex:32}',
    'https://www.aftership.com/docs/tracking/quickstart/authentication',
  ],
  alchemyauth: [
    'Alchemy',
    'ALCHEMY_AUTH_TOKEN',
    'alcht_{base62:30}',
    'https://www.alchemy.com/docs/reference/notify-api-quickstart',
  ],
  asaas: [
    'Asaas',
    'ASAAS_API_KEY',
    '$aact_prod_{base64:60-400} $aact_hmlg_{base64:60-400} $aact_YTU5{base64:100-300}==',
    'https://docs.asaas.com/docs/authentication-2',
  ],
  blockfrost: [
    'Blockfrost',
    'BLOCKFROST_PROJECT_ID',
    'mainnet{base62:32} preprod{base62:32} preview{base62:32} testnet{base62:32}',
    'https://docs.blockfrost.io/',
  ],
  cashfree: [
    'Cashfree',
    'CASHFREE_CLIENT_SECRET',
    'cfsk_ma_prod_{hex:32}_{hex:8} cfsk_ma_test_{hex:32}_{hex:8}',
    'https://www.cashfree.com/docs/api-reference/authentication',
  ],
  coingecko: [
    'CoinGecko',
    'COINGECKO_API_KEY',
    'CG-{base62:24}',
    'https://docs.coingecko.com/docs/setting-up-your-api-key',
  ],
  creem: ['Creem', 'CREEM_API_KEY', 'creem_{base62:22} creem_test_{base62:22}', 'https://docs.creem.io/'],
  heartland: [
    'Heartland',
    'HEARTLAND_API_KEY',
    'skapi_prod_{base64url:34-42} skapi_cert_{base64url:34-42}',
    'https://developer.heartlandpaymentsystems.com/',
  ],
  klarna: [
    'Klarna',
    'KLARNA_API_KEY',
    'klarna_live_api_{base64url:60-300}== klarna_live_api_{base64url:60-300}= klarna_live_api_{base64url:60-300} klarna_test_api_{base64url:60-300}== klarna_test_api_{base64url:60-300}= klarna_test_api_{base64url:60-300}',
    'https://docs.klarna.com/acquirer/klarna/get-started/authentication/',
  ],
  robinhood: ['Robinhood Crypto', 'ROBINHOOD_API_KEY', 'rh-api-{uuid}', 'https://docs.robinhood.com/crypto/trading/'],
} as const;

export const rules = markedRules(tokens);

export const examples = markedExamples(tokens);
