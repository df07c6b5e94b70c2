import { assigned } from '../../assigned.ts';
import { characters, runStart } from '../../characters.ts';
import { dayOf, validUntil } from '../../day.ts';
import { anyOf, atKeyword, withRelated } from '../../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../../rule.ts';
import { base64of64, notInContext } from './_connectionString.ts';
import { key64, notSignedForOthers, verifyKey } from './_identifiableKeys.ts';

const inQuery = characters(/[\w%=&.:+/~;\\-]/);

/** The names of a shared access signature's parameters, any of which may come first. */
const firstParameter =
  /(?:^|[?&;=]|\\u0026)((?:sv|sp|st|se|sr|ss|srt|si|spr|sip|skoid|sktid|skt|ske|sks|skv|sdd|ses)=.*)$/s;
const storageSignature = /(?:^|[&;6])sv=20\d\d-\d\d-\d\d(?:[&\\]|$)/;
const messagingSignature = /(?:^|[&;6 ])sr=[\w%.:/-]{4,}.{0,200}(?:&|6)se?(?:ig|e)=/s;
const rest = /sig=[A-Za-z0-9%+/]{43,60}={0,2}(?:(?:&(?:amp;)?|\\u0026)[a-z]{2,12}=[\w%.:+/-]{1,120}){0,12}/y;

/** The day in `se=`: a date, or seconds since 1970 in the signatures of messaging services. */
function expiryOf(token: string): string | undefined {
  const [, day, seconds] = /(?:^|[&;6])se=(?:(20\d\d-\d\d-\d\d)|(\d{9,10})(?!\d))/.exec(token) ?? [];
  return day ?? (seconds === undefined ? undefined : dayOf(Number(seconds)));
}

const address = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const addresses = new RegExp(`^(?:${address}(?:-${address})?)?\\.?$`);

/** Whether the permissions, if any are said, are letters that have a meaning, and the addresses are such. */
function isWellMade(token: string): boolean {
  const parameter = (name: string) => new RegExp(`(?:^|[&;6])${name}=([^&\\\\]*)`).exec(token)?.[1] ?? '';
  return /^[racwdxyltmeopifu]*\.?$/.test(parameter('sp')) && addresses.test(parameter('sip'));
}

/** The whole query of a shared access signature, which is the token that the tools read; the keyword is its `sig=`. */
const sharedAccessSignature: Finder = ({ text, today }, at) => {
  rest.lastIndex = at;
  const tail = rest.exec(text)?.[0];
  if (tail === undefined) return undefined;
  const from = runStart(text, at, 700, inQuery);
  const head = firstParameter.exec(text.slice(from, at))?.[1] ?? '';
  const token = head + tail;
  if (!storageSignature.test(token) && !messagingSignature.test(token)) return undefined;
  const expiry = expiryOf(token);
  return {
    start: at - head.length,
    end: at + tail.length,
    ...(expiry === undefined ? {} : { evidence: [validUntil(expiry, today)] }),
  };
};

export const rules = defineRules({
  'azure-storage-account-key': {
    kind: 'secret',
    title: 'Azure storage account key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    rotate: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage#manually-rotate-access-keys',
    envVar: 'AZURE_STORAGE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      '+ast',
      'accountkey',
      'account_key',
      'account-key',
      'storagekey',
      'storage_key',
      'storage-key',
      'storage_acc',
      'storageacc',
      'storage-acc',
    ],
    pattern: withRelated(
      anyOf(
        key64('+ASt'),
        atKeyword(assigned('account[_-]?key|storage[_-]?(?:account[_-]?)?(?:access[_-]?)?key', new RegExp(base64of64))),
      ),
      /AccountName=(?<part>[a-z0-9]{3,24})/,
      200,
    ),
    accept: [notSignedForOthers('+ASt'), notInContext(/cosmos|documents\.azure|AccountEndpoint=|\bbatch/i)],
    verify: verifyKey('+ASt', ['Default0']),
  },
  'azure-sas-token': {
    kind: 'secret',
    title: 'Azure shared access signature',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    rotate: 'https://learn.microsoft.com/rest/api/storageservices/create-service-sas#revoke-a-sas',
    envVar: 'AZURE_STORAGE_SAS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sig='],
    pattern: sharedAccessSignature,
    accept: [isWellMade],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-storage-account-key': {
    match: [
      {
        path: 'appsettings.json',
        text: '"AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=«{azureKey:+ASt}»;EndpointSuffix=core.windows.net"',
      },
      'AZURE_STORAGE_KEY=«{base64:85}A==»',
      'az storage blob list --account-name acme --account-key «{azureKey:+ASt}» -c files',
      'var credential = new StorageSharedKeyCredential("acme", "«{azureKey:+ASt}»");',
      "param storageAccountKey string = '«{azureKey:+ASt}»'",
      '$ctx = New-AzStorageContext -StorageAccountName acme -StorageAccountKey "«{base64:85}w==»"',
      "conn = 'AccountName=acme;AccountKey=«{base64:85}g==»'",
      { path: 'main.tf', text: 'storage_account_access_key = "«{base64:85}Q==»"' },
    ],
    ignore: [
      'AccountName=devstoreaccount1;AccountKey={azuriteKey};BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;',
      'AccountName=acme;AccountKey=${STORAGE_KEY};EndpointSuffix=core.windows.net',
      'AZURE_STORAGE_KEY=<your storage account key>',
      'const storageKey = await client.listKeys("{base64:85}");',
      "accountKey: listKeys(storage.id, '2023-01-01').keys[0].value",
      'integrity "sha512-{base64:85}A==" // account_key',
    ],
  },
  'azure-sas-token': {
    match: [
      'https://acme.blob.core.windows.net/files/a.csv?«sp=r&st=2025-01-01T00:00:00Z&se=2026-01-01T00:00:00Z&spr=https&sv=2022-11-02&sr=b&sig={base62:43}%3D»',
      'AZURE_STORAGE_SAS_TOKEN="«sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlacup&se=2027-06-01T00%3A00%3A00Z&st=2025-06-01T00%3A00%3A00Z&spr=https&sig={base62:20}%2B{base62:20}%2F{base62:1}%3D»"',
      "container = ContainerClient.from_container_url('https://acme.blob.core.windows.net/c?«sv=2021-08-06&sig={base62:43}%3D&se=2026-01-01&sr=c&sp=rl»')",
      'BlobEndpoint=https://acme.blob.core.windows.net/;SharedAccessSignature=«sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2026-01-01T00:00:00Z&sig={base62:43}%3D»',
      '<a href="https://acme.blob.core.windows.net/c/f.zip?«sv=2022-11-02&amp;sr=b&amp;sp=r&amp;sig={base62:43}%3D»">',
      'Authorization: SharedAccessSignature «sr=acme.servicebus.windows.net%2fqueue&sig={base62:43}%3d&se=1767225600&skn=Send»',
    ],
    ignore: [
      'https://acme.blob.core.windows.net/c?sv=2022-11-02&sr=c&sig=REDACTED',
      'const url = `${base}?sv=2022-11-02&sr=c&sig=${signature}`;',
      'https://example.com/cb?sig={base62:43}%3D',
      'if (query.sig=== expected) return;',
      'https://acme.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=rqx&sig={base62:43}%3D',
      'https://acme.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=r&sip=10.1.2&sig={base62:43}%3D',
      'https://acme.blob.core.windows.net/c?sv=2022-11-02&sr=c&sig=%2B***',
    ],
  },
};
