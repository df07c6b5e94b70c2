/** Models, what is asked of them, and what watches them. */
import { markedExamples, markedRules } from './_marked.ts';

/** The services, by the ids of their rules without `-token`. */
export const tokens = {
  agentmail: ['AgentMail', 'AGENTMAIL_API_KEY', 'am_{hex:64} am_us_{hex:64}', 'https://docs.agentmail.to/'],
  amp: ['Amp', 'AMP_API_KEY', 'sgamp_user_{ALNUM:26}_{hex:64}', 'https://ampcode.com/manual'],
  arize: ['Arize', 'ARIZE_API_KEY', 'ak-{uuid}-{base64url:32}', 'https://arize.com/docs/ax'],
  baidu: [
    'Baidu Qianfan',
    'QIANFAN_API_KEY',
    'bce-v3/ALTAK-{base62:21}/{hex:40}',
    'https://cloud.baidu.com/doc/qianfan/',
  ],
  chroma: ['Chroma', 'CHROMA_API_KEY', 'ck-{base62:43-44}', 'https://docs.trychroma.com/cloud/getting-started'],
  chutes: ['Chutes', 'CHUTES_API_KEY', 'cpk_{hex:32}.{hex:32}.{base62:32}', 'https://chutes.ai/docs'],
  digitaloceangradient: [
    'DigitalOcean Gradient',
    'GRADIENT_MODEL_ACCESS_KEY',
    'sk-do-{base64url:48-80}',
    'https://docs.digitalocean.com/products/gradient-ai-platform/how-to/manage-model-access-keys/',
  ],
  edgeimpulse: ['Edge Impulse', 'EI_API_KEY', 'ei_{hex:64}', 'https://docs.edgeimpulse.com/apis/studio'],
  featherless: ['Featherless', 'FEATHERLESS_API_KEY', 'rc_{hex:64}', 'https://featherless.ai/docs/'],
  gamma: ['Gamma', 'GAMMA_API_KEY', 'sk-gamma-{base62:40-44}', 'https://developers.gamma.app/'],
  hyperbrowser: ['Hyperbrowser', 'HYPERBROWSER_API_KEY', 'hb_{hex:28}', 'https://docs.hyperbrowser.ai/'],
  kaggle: ['Kaggle', 'KAGGLE_API_TOKEN', 'KGAT_{hex:32}', 'https://www.kaggle.com/docs/api'],
  langwatch: ['LangWatch', 'LANGWATCH_API_KEY', 'sk-lw-{base62:48}', 'https://docs.langwatch.ai/'],
  letta: ['Letta', 'LETTA_API_KEY', 'sk-let-{base64:98}==', 'https://docs.letta.com/'],
  llama: ['Meta Llama', 'LLAMA_API_KEY', 'LLM|{digits:15-17}|{base64url:27}', 'https://llama.developer.meta.com/docs/'],
  luma: ['Luma AI', 'LUMAAI_API_KEY', 'luma-{uuid}-{uuid}', 'https://docs.lumalabs.ai/docs/api'],
} as const;

export const rules = markedRules(tokens);

export const examples = markedExamples(tokens);
