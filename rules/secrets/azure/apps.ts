import { assigned } from '../../assigned.ts';
import { addressAround, anyOf, atKeyword, textAround } from '../../finders.ts';
import { defineRules, type ExamplesOf } from '../../rule.ts';
import { cask, verifyCask } from './_cask.ts';
import { identifiable, key64, verifyKey } from './_identifiableKeys.ts';

const cognitive = /cognitiveservices|api\.cognitive|openai\.azure|speech\.microsoft|microsofttranslator/i;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** 43 characters of base64url and a padding that is nearly always left out. */
const signature = '[\\w%-]{40,60}';

export const rules = defineRules({
  'azure-logic-apps-url': {
    kind: 'secret',
    title: 'Azure Logic Apps or Power Automate trigger URL',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app#generate-shared-access-signatures-sas',
    rotate: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app#regenerate-access-keys',
    envVar: 'LOGIC_APP_URL',
    severity: 'error',
    confidence: 'high',
    keywords: ['.logic.azure.com', '.api.powerplatform.com'],
    pattern: addressAround(
      new RegExp(
        '(?<secret>https://[\\w.-]{3,100}\\.(?:logic\\.azure|environment\\.api\\.powerplatform)\\.com(?::443)?/' +
          `[\\w/-]{1,200}/triggers/[\\w%-]{1,80}/(?:paths/)?(?:invoke|run)[\\w/%-]{0,80}\\?[\\w%=&.;/-]{1,200}sig=${signature})`,
        'i',
      ),
    ),
  },
  'azure-function-key': {
    kind: 'secret',
    title: 'Azure Functions key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    rotate: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to#renew-or-create-access-keys',
    envVar: 'AZURE_FUNCTIONS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['azfu', '.azurewebsites.net/', 'x-functions-key', 'function_key', 'functions_key', 'functionkey'],
    pattern: anyOf(
      identifiable(44, '[\\w-]{44}AzFu[\\w-]{5}[AQgw](?:==|%3D%3D)?'),
      atKeyword(
        /\.azurewebsites\.net\/[\w\-./{}]{1,160}\?(?:[\w-]{1,40}=[^&\s"'`]{0,80}&){0,6}code=(?<secret>[\w/+%-]{40,90}={0,2})(?![\w/+%=-])/i,
      ),
      atKeyword(assigned('x-functions-key|functions?_?key', /[\w/+-]{54,86}==?/)),
    ),
    verify: verifyKey('AzFu', ['Master00', 'System00', 'Functi00']),
  },
  'azure-apim-key': {
    kind: 'secret',
    title: 'Azure API Management key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
    rotate: 'https://learn.microsoft.com/rest/api/apimanagement/subscription/regenerate-primary-key',
    envVar: 'APIM_SUBSCRIPTION_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['apim'],
    pattern: anyOf(
      key64('APIM'),
      cask('APIM'),
      atKeyword(assigned('apim[_.-]?(?:subscription)?[_.-]?key', /[0-9a-f]{32}/)),
    ),
    accept: [(value, candidate) => value.length > 32 || !cognitive.test(textAround(candidate, 300, 300))],
    verify: (value, candidate) =>
      verifyKey('APIM', ['Gatewy00', 'Tenant00', 'IoTHub00', 'GitKey00'])(value, candidate) ?? verifyCask(value),
  },
  'azure-maps-key': {
    kind: 'secret',
    title: 'Azure Maps key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-maps/azure-maps-authentication#shared-key-authentication',
    rotate:
      'https://learn.microsoft.com/azure/azure-maps/how-to-manage-authentication#rotate-and-regenerate-subscription-keys',
    envVar: 'AZURE_MAPS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'azmp',
      'azure_maps',
      'azuremaps',
      'azure-maps',
      'azure.maps',
      'atlas.microsoft.com',
      'maps_subscription',
    ],
    pattern: anyOf(
      cask('AZMP'),
      atKeyword(assigned('(?:azure[_.-]?maps|maps[_.-]subscription)[\\w.-]{0,30}?key', /[\w-]{43}/)),
      atKeyword(/atlas\.microsoft\.com\/[^\s"'`<>]{0,300}[?&]subscription-key=(?<secret>[\w-]{43})(?![\w-])/),
    ),
    accept: [(value) => /\d/.test(value) && /[A-Z]/.test(value)],
    verify: verifyCask,
  },
  'azure-publish-profile': {
    kind: 'secret',
    title: 'Azure publish profile password',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/visualstudio/azure/how-to-get-publish-profile-from-azure-app-service',
    rotate:
      'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials#configure-application-scope-credentials',
    envVar: 'AZURE_PUBLISH_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['userpwd'],
    pattern: /userPWD\s{0,4}=\s{0,4}(?:\\?["']|&quot;)(?<secret>[A-Za-z0-9]{60})(?:\\?["']|&quot;)/i,
  },
  'azure-function-webhook-teams': {
    kind: 'secret',
    title: 'Microsoft Teams incoming webhook',
    provider: 'Microsoft',
    docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    rotate:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook#remove-incoming-webhooks-from-teams',
    envVar: 'TEAMS_WEBHOOK_URL',
    severity: 'error',
    confidence: 'high',
    keywords: ['.webhook.office.com', 'outlook.office.com/webhook', 'outlook.office365.com/webhook'],
    pattern: addressAround(
      new RegExp(
        `(?<secret>https://(?:[\\w-]{1,80}\\.webhook\\.office\\.com|outlook\\.office(?:365)?\\.com)/webhook(?:b2)?/${uuid}@${uuid}/[A-Za-z]{5,40}/[0-9a-f]{32}/${uuid}(?:/[\\w-]{20,80})?)`,
        'i',
      ),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-logic-apps-url': {
    match: [
      'url = "«https://prod-12.westeurope.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={base64url:43}»"',
      'curl -X POST «https://prod-07.eastus.logic.azure.com/workflows/{hex:32}/triggers/request/paths/invoke?api-version=2019-05-01&sp=%2Ftriggers%2Frequest%2Frun&sv=1.0&sig={base62:43}» -d @x.json',
      'FLOW_URL=«https://default{hex:30}.{hex:2}.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={base64url:43}»',
    ],
    ignore: [
      'https://prod-12.westeurope.logic.azure.com/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=2016-10-01',
      'https://prod-12.westeurope.logic.azure.com/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=1&sig=<sig>',
      'host.endsWith(".logic.azure.com")',
    ],
  },
  'azure-function-key': {
    match: [
      'https://acme.azurewebsites.net/api/Orders?code=«{azureKey:AzFu}»',
      "fetch(url, { headers: { 'x-functions-key': '«{azureKey:AzFu}»' } })",
      'https://acme.azurewebsites.net/api/Orders?name=a&code=«{base62:54}%3D%3D»&clientId=default',
      'FUNCTION_KEY="«{base64:54}==»"',
    ],
    ignore: [
      'https://acme.azurewebsites.net/api/Orders?code=<function key>',
      'https://acme.azurewebsites.net/signin-oidc?code=abc',
      "'x-functions-key': config.functionKey",
      'https://acme.azurewebsites.net/api/Orders?code=${KEY}',
    ],
  },
  'azure-apim-key': {
    match: [
      'curl -H "Ocp-Apim-Subscription-Key: «{hex:32}»" https://api.acme.com/orders',
      'APIM_SUBSCRIPTION_KEY=«{hex:32}»',
      'config.service.auth: "GatewayKey acme&202612010000&«{azureKey:APIM}»"',
      '"Ocp-Apim-Subscription-Key": "«{hex:32}»",',
      'const key = "«{azureKey:APIM}»";',
    ],
    ignore: [
      'Ocp-Apim-Subscription-Key: {{subscription-key}}',
      'curl -H "Ocp-Apim-Subscription-Key: {hex:32}" https://westeurope.api.cognitive.microsoft.com/',
      'Ocp-Apim-Trace: true',
      'apim_key_id = "{uuid}"',
    ],
  },
  'azure-maps-key': {
    match: [
      'AZURE_MAPS_KEY=«{base62:40}1Aa»',
      'https://atlas.microsoft.com/search/address/json?api-version=1.0&subscription-key=«{base62:40}1Aa»&query=x',
      "authOptions: { authType: 'subscriptionKey', subscriptionKey: '«{azureCask:AZMP}»' }",
      'azureMapsKey: "«{base64url:20}Z9{base62:21}»"',
    ],
    ignore: [
      'https://atlas.microsoft.com/sdk/javascript/mapcontrol/3/atlas.min.js',
      'AZURE_MAPS_KEY=<your azure maps key>',
      'azure_maps_client_id = "{uuid}"',
    ],
  },
  'azure-publish-profile': {
    match: [
      '<publishProfile userName="$acme" userPWD="«{base62:60}»" webSystem="WebSites">',
      '<publishProfile profileName="acme - FTP" userName="acme\\$acme" userPWD="«{alnum:60}»" />',
      'PROFILE=\'<publishData><publishProfile userPWD=\\"«{base62:60}»\\" /></publishData>\'',
    ],
    ignore: [
      '<publishProfile userName="$acme" userPWD="REDACTED" />',
      '<publishProfile userPWD="" />',
      'const { userPWD } = profile; // {hex:64}',
    ],
  },
  'azure-function-webhook-teams': {
    match: [
      'TEAMS_WEBHOOK_URL=«https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}»',
      'requests.post("«https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}/V2{base64url:40}»", json=card)',
      "uri: '«https://outlook.office.com/webhook/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}»'",
    ],
    ignore: [
      'https://acme.webhook.office.com/webhookb2/...',
      'url.includes(".webhook.office.com/webhookb2/")',
      'https://outlook.office.com/webhook/{uuid}',
    ],
  },
};
