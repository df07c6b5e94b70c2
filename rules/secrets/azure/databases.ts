import { assigned } from '../../assigned.ts';
import { characters, runStart } from '../../characters.ts';
import { anyOf, atKeyword, spanOfGroup } from '../../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../../rule.ts';
import { base64of32, base64of64, surroundings } from './_connectionString.ts';
import { key32, key64, notSignedForOthers, verifyKey } from './_identifiableKeys.ts';

const isCosmosSigned = /ACDb[\w+/]{6}==$/;
const cosmos = /cosmos|documents\.azure\.(?:com|cn|us)|AccountEndpoint=|docdb|documentdb/i;

/** A value in a connection string ends at the semicolon; one with a semicolon of its own is quoted, which we leave to the generic rules. */
const password = /(?<![A-Za-z])(?:Password|Pwd)\s{0,2}=\s{0,2}(?<secret>[^;"'`\s{}<>$]{6,128})(?=[;"'`\s<\\]|$)/dgi;
/** How far to either side a connection string is followed. */
const reach = 300;
const partEnd = /["'`\r\n<>]/;
const inPart = characters(/[^"'`\r\n<>]/);
const inPassword = characters(/[^\s:/@"'`]/);
const inName = characters(/[\w-]/);

/** The password of the connection string, or of the URL, that names a host of Azure SQL. */
const sqlPassword: Finder = ({ text }, at) => {
  const from = runStart(text, at, reach, inPart);
  const rest = text.slice(at, at + reach);
  const length = rest.search(partEnd);
  password.lastIndex = from;
  const part = text.slice(0, at + (length < 0 ? rest.length : length));
  const inString = spanOfGroup(password.exec(part), 'secret');
  if (inString !== undefined) return inString;
  const host = runStart(text, at, 80, inName);
  if (text.charAt(host - 1) !== '@') return undefined;
  const begin = runStart(text, host - 1, 128, inPassword);
  const isInUrl = text.charAt(begin - 1) === ':' && text.slice(Math.max(0, begin - 200), begin).includes('://');
  return isInUrl && begin < host - 1 ? { start: begin, end: host - 1 } : undefined;
};

export const rules = defineRules({
  'azure-cosmosdb-key': {
    kind: 'secret',
    title: 'Azure Cosmos DB key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/cosmos-db/nosql/security/',
    rotate: 'https://learn.microsoft.com/azure/cosmos-db/database-security#key-rotation',
    envVar: 'COSMOS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'acdb',
      'accountkey',
      'account_key',
      'cosmos',
      'authkey',
      'auth_key',
      'masterkey',
      'master_key',
      'primarykey',
      'primary_key',
      'documents.azure.com',
    ],
    pattern: anyOf(
      key64('ACDb'),
      atKeyword(assigned('(?:account|auth|master|primary)[_-]?key|cosmos[\\w.:-]{0,30}key', new RegExp(base64of64))),
      atKeyword(new RegExp(`documents\\.azure\\.com(?::443)?/?["']?,\\s{0,40}["'](?<secret>${base64of64})["']`, 'i')),
    ),
    accept: [
      notSignedForOthers('ACDb'),
      (value, candidate) => isCosmosSigned.test(value) || cosmos.test(surroundings(candidate)),
    ],
    verify: verifyKey('ACDb', ['MastRW00', 'MastRO00', 'SystRW00', 'SystRO00', 'SysAll00', 'Resour00', 'encryp00']),
  },
  'azure-redis-key': {
    kind: 'secret',
    title: 'Azure Cache for Redis key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure#access-keys',
    rotate: 'https://learn.microsoft.com/cli/azure/redis#az-redis-regenerate-keys',
    envVar: 'REDIS_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['azca', '.redis.cache.windows.net', '.redis.azure.net'],
    pattern: anyOf(
      key32('AzCa'),
      atKeyword(
        new RegExp(
          `\\.redis\\.(?:cache\\.windows|azure)\\.net(?::\\d{2,5})?(?:,[\\w ]{1,30}=[\\w.]{1,30}){0,8},\\s?password=(?<secret>${base64of32})`,
          'i',
        ),
      ),
      atKeyword(
        new RegExp(
          `\\.redis\\.(?:cache\\.windows|azure)\\.net["'][^"'\\r\\n]{0,60}["'](?<secret>${base64of32})["']`,
          'i',
        ),
      ),
    ),
    accept: [notSignedForOthers('AzCa')],
    verify: (value, candidate) => {
      const checked = verifyKey('AzCa', ['Access00'])(value, candidate);
      // The service replaces `+` and `/` in some keys after it computed the sum, so a mismatch says nothing.
      return checked?.weight === 1 ? checked : undefined;
    },
  },
  'azure-sql-connection': {
    kind: 'secret',
    title: 'Azure SQL password',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-sql/database/connect-query-content-reference-guide',
    rotate: 'https://learn.microsoft.com/azure/azure-sql/database/single-database-manage#server-admin-password',
    envVar: 'AZURE_SQL_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['.database.windows.net', '.database.azure.com', '.sql.azuresynapse.net'],
    pattern: sqlPassword,
    accept: [(value) => !/^(?:\{\w*\}?|\*+|\(\w+\)|.*\$\{.*)$/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-cosmosdb-key': {
    match: [
      'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=«{azureKey:ACDb}»;',
      "client = CosmosClient('https://acme.documents.azure.com:443/', '«{base64:85}A==»')",
      { path: '.env', text: 'COSMOS_ENDPOINT=https://acme.documents.azure.com\nCOSMOS_KEY=«{base64:85}Q==»' },
      {
        path: 'local.settings.json',
        text: '"CosmosDb": {\n  "Endpoint": "https://acme.documents.azure.com",\n  "PrimaryKey": "«{base64:85}g==»"\n}',
      },
      'private const string Key = "«{azureKey:ACDb}»";',
    ],
    ignore: [
      'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${COSMOS_KEY};',
      'const client = new CosmosClient({ endpoint, key: process.env.COSMOS_KEY });',
      'AccountName=acme;AccountKey={base64:85}A==;EndpointSuffix=core.windows.net',
      'COSMOS_KEY=<cosmos-primary-key>',
      'cosmos_key_vault_secret_name = "cosmos-{hex:32}"',
    ],
  },
  'azure-redis-key': {
    match: [
      '"Redis": "acme.redis.cache.windows.net:6380,password=«{azureKey:AzCa}»,ssl=True,abortConnect=False"',
      "ConnectionMultiplexer.Connect('acme.redis.cache.windows.net:6380,ssl=True,password=«{base64:42}A=»');",
      "redis.StrictRedis(host='acme.redis.cache.windows.net', port=6380, password='«{azureKey:AzCa}»', ssl=True)",
      'REDIS_PASSWORD=«{azureKey:AzCa}»',
    ],
    ignore: [
      'acme.redis.cache.windows.net:6380,password={your-access-key},ssl=True',
      'host: acme.redis.cache.windows.net\nport: 6380',
      'redis-cli -h acme.redis.cache.windows.net -a "$REDIS_PASSWORD"',
      'acme.redis.cache.windows.net:6380,password=${KEY},ssl=True',
    ],
  },
  'azure-sql-connection': {
    match: [
      '"Default": "Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=app;Password=«{symbols:16}»;Encrypt=True;"',
      "conn = pyodbc.connect('Driver={ODBC Driver 18 for SQL Server};Server=acme.database.windows.net;Uid=app;Pwd=«{password:18}»;')",
      'jdbc:sqlserver://acme.database.windows.net:1433;database=shop;user=app@acme;password=«{password:16}»;encrypt=true',
      'DATABASE_URL=mssql+pyodbc://app:«{password:16}»@acme.database.windows.net:1433/shop',
      '<add name="Db" connectionString="Data Source=acme.database.windows.net;User ID=app;Password=«{password:14}»" />',
    ],
    ignore: [
      'Server=tcp:acme.database.windows.net;Initial Catalog=shop;User ID=app;Password={your_password};',
      'Server=tcp:acme.database.windows.net;Authentication=Active Directory Default;',
      "Server=acme.database.windows.net;Uid=app;Pwd=' + password + ';",
      'sqlcmd -S acme.database.windows.net -U app -P $SQL_PASSWORD',
      'Server=acme.database.windows.net;User ID=app;Password=${SQL_PASSWORD};',
      'Server=acme.database.windows.net;User ID=app;Password=$(SqlPassword);',
    ],
  },
};
