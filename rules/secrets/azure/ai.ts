import { assigned } from '../../assigned.ts';
import { anyOf, atKeyword, textAround } from '../../finders.ts';
import { defineRules, type ExamplesOf } from '../../rule.ts';
import { cask, verifyCask } from './_cask.ts';
import { base64of64 } from './_connectionString.ts';
import { base64End, identifiable, key64, verifyKey } from './_identifiableKeys.ts';

const search = /search\.windows\.net|azure[_-]?(?:ai[_-]?)?search|cognitive[_-]?search|AzureSearch/i;
const cognitive =
  /cognitiveservices|api\.cognitive|openai\.azure|services\.ai\.azure|speech\.microsoft|microsofttranslator|azure[_-]?openai/i;

export const rules = defineRules({
  'azure-openai-key': {
    kind: 'secret',
    title: 'Azure OpenAI or AI services key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/ai-services/authentication',
    rotate: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    envVar: 'AZURE_OPENAI_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'acog',
      'openai',
      'cognitive',
      'speech_key',
      'speechkey',
      'translator',
      'ocp-apim-subscription-key',
      'api-key',
      'api_key',
      'luis',
    ],
    pattern: anyOf(
      cask('ACOG'),
      atKeyword(
        assigned(
          'azure[_-]?openai[\\w.-]{0,20}key|openai_?api_?key|(?:cognitive|translator|luis)[\\w.-]{0,30}key|speech_?key|ocp-apim-subscription-key|api[_-]key',
          /[0-9a-f]{32}/,
        ),
      ),
    ),
    accept: [
      (value, candidate) =>
        value.length > 32 ||
        cognitive.test(textAround(candidate, 300, 300)) ||
        /(?:cognitive|azure_?openai|translator|luis|speech)[\w.-]{0,30}key[^\n]{0,30}$/i.test(
          textAround({ ...candidate, end: candidate.start }, 80, 0),
        ),
    ],
    verify: verifyCask,
  },
  'azure-search-key': {
    kind: 'secret',
    title: 'Azure AI Search key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    rotate: 'https://learn.microsoft.com/azure/search/search-security-api-keys#regenerate-admin-keys',
    envVar: 'AZURE_SEARCH_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'azse',
      'search_',
      'searchkey',
      'search-',
      'searchservice',
      'searchapi',
      'search.windows.net',
      'api-key',
    ],
    pattern: anyOf(
      identifiable(42, '[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}'),
      atKeyword(assigned('search[_-]?(?:service|api|admin|query)?[\\w.-]{0,20}?key|api-key', /[0-9A-F]{32}/)),
    ),
    accept: [
      (value, candidate) =>
        value.length > 32 || (/^[0-9A-F]{32}$/.test(value) && search.test(textAround(candidate, 300, 300))),
    ],
    verify: verifyKey('AzSe', ['PAdmin00', 'Query000']),
  },
  'azure-ml-key': {
    kind: 'secret',
    title: 'Azure Machine Learning key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint',
    rotate: 'https://learn.microsoft.com/cli/azure/ml/online-endpoint#az-ml-online-endpoint-regenerate-keys',
    envVar: 'AZUREML_ENDPOINT_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['+amc', 'azureml', 'azure_ml', 'azure-ml'],
    pattern: anyOf(
      key64('+AMC'),
      atKeyword(
        assigned(
          'azure[_-]?ml[\\w.-]{0,30}?(?:key|token)',
          new RegExp(`(?:${base64of64}|[A-Za-z0-9]{32}(?![A-Za-z0-9]))${base64End}`),
        ),
      ),
    ),
    accept: [(value) => /\d/.test(value) && /[A-Za-z]/.test(value)],
    verify: verifyKey('+AMC', ['Classic0']),
  },
  'azure-bot-secret': {
    kind: 'secret',
    title: 'Azure Bot Service secret',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication',
    rotate: 'https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-directline',
    envVar: 'DIRECT_LINE_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'directline',
      'direct_line',
      'direct-line',
      'direct.line',
      'webchat',
      'web_chat',
      'botframework',
      'bot_secret',
    ],
    pattern: anyOf(
      atKeyword(
        assigned(
          '(?:direct[_.-]?line|web_?chat|bot)[\\w.-]{0,24}?(?:secret|key|token)',
          /[\w-]{11}\.(?:[\w-]{3}\.[\w-]{3}\.)?[\w-]{43}(?![\w-])/,
        ),
      ),
      atKeyword(
        /(?:directline|webchat|botframework)[^\r\n]{0,120}?(?:[?&]s=|Bearer |secret["']?\s?[:=]\s?["'])(?<secret>[\w-]{11}\.(?:[\w-]{3}\.[\w-]{3}\.)?[\w-]{43})(?![\w-])/i,
      ),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-openai-key': {
    match: [
      'client = AzureOpenAI(api_key="«{azureCask:ACOG}»", azure_endpoint=url)',
      'AZURE_OPENAI_API_KEY=«{hex:32}»',
      'SPEECH_KEY="«{azureCask:ACOG}»"',
      "curl https://acme.openai.azure.com/openai/deployments/x -H 'api-key: «{hex:32}»'",
      {
        path: 'appsettings.json',
        text: '"CognitiveServices": { "Endpoint": "https://acme.cognitiveservices.azure.com/" },\n"CognitiveKey": "«{hex:32}»"',
      },
      'curl -H "Ocp-Apim-Subscription-Key: «{hex:32}»" https://westeurope.api.cognitive.microsoft.com/x',
    ],
    ignore: [
      'api_key = "{hex:32}"',
      'AZURE_OPENAI_API_KEY=${OPENAI_KEY}',
      'openai_deployment_hash: {hex:32}',
      'AZURE_OPENAI_API_KEY=<your-azure-openai-key>',
      'curl -H "Ocp-Apim-Subscription-Key: {hex:32}" https://api.acme.com/',
    ],
  },
  'azure-search-key': {
    match: [
      'new SearchClient(endpoint, "docs", new AzureKeyCredential("«{azureKey:AzSe}»"));',
      'AZURE_SEARCH_API_KEY=«{HEX:32}»',
      'curl https://acme.search.windows.net/indexes -H "api-key: «{HEX:32}»"',
      '"AzureSearch": { "SearchApiKey": "«{azureKey:AzSe}»" }',
    ],
    ignore: [
      'AZURE_SEARCH_API_KEY=$SEARCH_KEY',
      'search_key_hash = "{hex:32}"',
      'const SEARCH_KEY = "{HEX:32}";',
      'https://acme.search.windows.net/indexes?api-version=2023-11-01',
    ],
  },
  'azure-ml-key': {
    match: [
      'headers = {"Authorization": "Bearer " + "«{azureKey:+AMC}»"}',
      'AZUREML_ENDPOINT_KEY=«{base62:30}7a»',
      '"azureMlApiKey": "«{base64:85}Q==»"',
    ],
    ignore: [
      'AZUREML_WORKSPACE={uuid}',
      'azureml_key = os.environ["AZUREML_KEY"]',
      'azure_ml_token_url = "https://{lower:20}.azureml.ms"',
      'azureml-core==1.55.0 --hash=sha256:{hex:64}',
    ],
  },
  'azure-bot-secret': {
    match: [
      'DIRECT_LINE_SECRET=«{base62:11}.{base64url:42}A»',
      "window.WebChat.renderWebChat({ directLine: window.WebChat.createDirectLine({ secret: '«{base62:11}.{base62:43}»' }) });",
      '<iframe src="https://webchat.botframework.com/embed/acme?s=«{base62:11}.{base62:3}.{base62:3}.{base62:43}»"></iframe>',
      'curl -H "Authorization: Bearer $T" -d directLineSecret=«{base62:11}.{base62:3}.{base62:3}.{base62:43}»',
    ],
    ignore: [
      'DIRECT_LINE_SECRET=<your secret>',
      'https://directline.botframework.com/v3/directline/tokens/generate',
      'secret: process.env.DIRECT_LINE_SECRET // directline.{base62:20}',
      'botframework-webchat/4.15.0/webchat.{hex:20}.js',
    ],
  },
};
