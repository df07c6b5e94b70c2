import { assigned } from '../../assigned.ts';
import { anyOf, atKeyword } from '../../finders.ts';
import { defineRules, type ExamplesOf } from '../../rule.ts';
import { cask, caskShape, verifyCask } from './_cask.ts';
import { base64of32, base64of64 } from './_connectionString.ts';
import { base64End, key64, verifyKey } from './_identifiableKeys.ts';

/** A connection string from the keyword in its host on to its key, which is an annotated key or plain bytes in base64. */
const hosted = (host: string, name: string, plain: string) =>
  atKeyword(
    new RegExp(
      `${host}(?::\\d{2,5})?/?(?:;(?!${name})[\\w-]{1,30}=[^;"'\\s]{0,80}){0,6};\\s?${name}=(?<secret>${caskShape}|${plain})${base64End}`,
      'i',
    ),
  );

/** The key alone, in a variable that is named after the service. */
const named = (service: string) =>
  atKeyword(assigned(`${service}[\\w.-]{0,30}?(?:key|secret|credential)`, new RegExp(`${caskShape}|${base64of32}`)));

export const rules = defineRules({
  'azure-communication-key': {
    kind: 'secret',
    title: 'Azure Communication Services key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/communication-services/concepts/authentication#access-key',
    rotate: 'https://learn.microsoft.com/cli/azure/communication#az-communication-regenerate-key',
    envVar: 'COMMUNICATION_SERVICES_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['azcs', '.communication.azure.com', 'communication', 'acs_'],
    pattern: anyOf(
      cask('AZCS'),
      hosted('\\.communication\\.azure\\.com', 'accesskey', base64of64),
      atKeyword(assigned('(?:communication|acs_)[\\w.-]{0,30}?key', new RegExp(base64of64))),
    ),
    verify: verifyCask,
  },
  'azure-signalr': {
    kind: 'secret',
    title: 'Azure SignalR Service key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-signalr/concept-connection-string',
    rotate: 'https://learn.microsoft.com/azure/azure-signalr/signalr-howto-key-rotation',
    envVar: 'AZURE_SIGNALR_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['.service.signalr.net', 'signalr'],
    pattern: anyOf(hosted('\\.service\\.signalr\\.net', 'AccessKey', base64of32), named('signalr')),
    verify: verifyCask,
  },
  'azure-webpubsub': {
    kind: 'secret',
    title: 'Azure Web PubSub key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-web-pubsub/howto-websocket-connect',
    rotate: 'https://learn.microsoft.com/azure/azure-web-pubsub/howto-secure-rotate-access-key',
    envVar: 'AZURE_WEBPUBSUB_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['.webpubsub.azure.com', 'webpubsub', 'web_pubsub', 'web_pub_sub'],
    pattern: anyOf(hosted('\\.webpubsub\\.azure\\.com', 'AccessKey', base64of32), named('web_?pub_?sub')),
    verify: verifyCask,
  },
  'azure-app-config': {
    kind: 'secret',
    title: 'Azure App Configuration key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices#access-key-rotation',
    rotate: 'https://learn.microsoft.com/cli/azure/appconfig/credential#az-appconfig-credential-regenerate',
    envVar: 'AZURE_APPCONFIG_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['azac', '.azconfig.io', 'appconfig', 'app_config'],
    pattern: anyOf(cask('AZAC'), hosted('\\.azconfig\\.io', 'Secret', base64of32), named('app_?config(?:uration)?')),
    verify: verifyCask,
  },
  'azure-batch-key': {
    kind: 'secret',
    title: 'Azure Batch account key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/batch/accounts',
    rotate: 'https://learn.microsoft.com/cli/azure/batch/account/keys#az-batch-account-keys-renew',
    envVar: 'AZURE_BATCH_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['+aba', 'batch'],
    pattern: anyOf(
      key64('+ABa'),
      atKeyword(assigned('batch[\\w.-]{0,30}?key', new RegExp(base64of64))),
      atKeyword(
        new RegExp(
          `\\.batch\\.azure\\.com/?["']?,\\s{0,40}["'][^"'\\r\\n]{1,40}["'],\\s{0,40}["'](?<secret>${base64of64})["']`,
          'i',
        ),
      ),
    ),
    verify: verifyKey('+ABa', ['AbAcct00']),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-communication-key': {
    match: [
      'endpoint=https://acme.communication.azure.com/;accesskey=«{base64:85}A==»',
      '"ConnectionString": "endpoint=https://acme.europe.communication.azure.com/;accesskey=«{azureCask:AZCS}»"',
      "client = EmailClient('https://acme.communication.azure.com', AzureKeyCredential('«{azureCask:AZCS}»'))",
      'ACS_ACCESS_KEY=«{base64:85}g==»',
    ],
    ignore: [
      'endpoint=https://acme.communication.azure.com/;accesskey=<accesskey>',
      'const endpoint = "https://acme.communication.azure.com/";',
      'endpoint=https://acme.communication.azure.com/;accesskey=${ACS_KEY}',
      'ACS_ACCESS_KEY_NAME=primary',
    ],
  },
  'azure-signalr': {
    match: [
      '"Azure:SignalR:ConnectionString": "Endpoint=https://acme.service.signalr.net;AccessKey=«{base64:42}A=»;Version=1.0;"',
      'AzureSignalRConnectionString=Endpoint=https://acme.service.signalr.net;AccessKey=«{azureCask:ASRS}»;Version=1.0;',
      "services.AddSignalR().AddAzureSignalR('Endpoint=https://acme.service.signalr.net;Port=443;AccessKey=«{base64:42}g=»');",
    ],
    ignore: [
      'Endpoint=https://acme.service.signalr.net;AuthType=azure.msi;Version=1.0;',
      'Endpoint=https://acme.service.signalr.net;AccessKey=<access_key>;Version=1.0;',
      'wss://acme.service.signalr.net/client/?hub=chat&id={base64url:22}',
    ],
  },
  'azure-webpubsub': {
    match: [
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey=«{base64:42}A=»;Version=1.0;',
      'const service = new WebPubSubServiceClient("Endpoint=https://acme.webpubsub.azure.com;AccessKey=«{azureCask:AWPS}»;Version=1.0;", "chat");',
      {
        path: 'local.settings.json',
        text: '"WebPubSubConnectionString": "Endpoint=https://acme.webpubsub.azure.com;AccessKey=«{base64:42}w=»;Version=1.0;"',
      },
    ],
    ignore: [
      'wss://acme.webpubsub.azure.com/client/hubs/chat?access_token=x',
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey={key};Version=1.0;',
      'new WebPubSubServiceClient("https://acme.webpubsub.azure.com", new DefaultAzureCredential(), "chat")',
    ],
  },
  'azure-app-config': {
    match: [
      '"AppConfig": "Endpoint=https://acme.azconfig.io;Id=ab1-l9-s0:{base62:20};Secret=«{base64:42}A=»"',
      'AZURE_APPCONFIG_CONNECTION_STRING=Endpoint=https://acme.azconfig.io;Id=x/Ab;Secret=«{azureCask:AZAC}»',
      "builder.AddAzureAppConfiguration('Endpoint=https://acme.azconfig.io;Id=0-l1-s0:{base62:20};Secret=«{base64:42}Q=»');",
      'secret: "«{azureCask:AZAC}»"',
    ],
    ignore: [
      'Endpoint=https://acme.azconfig.io;Id=0-l1-s0:{base62:20};Secret=<secret>',
      'builder.AddAzureAppConfiguration(o => o.Connect(new Uri("https://acme.azconfig.io"), credential));',
      'Endpoint=https://acme.azconfig.io;Id=x;Secret=$(AppConfigSecret)',
    ],
  },
  'azure-batch-key': {
    match: [
      'AZURE_BATCH_ACCESS_KEY=«{base64:85}A==»',
      'new BatchSharedKeyCredentials("https://acme.westeurope.batch.azure.com", "acme", "«{azureKey:+ABa}»")',
      "batch_account_key = '«{azureKey:+ABa}»'",
      'az batch account login -n acme --batch-account-key «{base64:85}Q==»',
    ],
    ignore: [
      'AZURE_BATCH_ACCESS_KEY=$(az batch account keys list)',
      'batch_key = "{hex:64}"',
      'for (const batch of batches) keyed[batch.id] = batch;',
      '"batchSize": 64, "integrity": "sha512-{base64:85}A=="',
    ],
  },
};
