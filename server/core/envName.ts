/** A good name for an environment variable: the rule's, then the assigned identifier's, then the file's. */
import { oneOfWords } from '../../rules/oneOf.ts';
import type { SecretRule, Source, Span } from '../../rules/rule.ts';

const valid = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/** Names that mean something to the operating system, a shell or a runtime: a secret in one of them would break a program. */
const reserved = new RegExp(
  `^(?:${oneOfWords(`
    PATH HOME USER USERNAME LOGNAME SHELL PWD OLDPWD LANG LANGUAGE TERM HOST HOSTNAME HOSTTYPE OSTYPE UID EUID PPID TMP TEMP TMPDIR
    EDITOR PAGER DISPLAY MAIL IFS PS[1-4] CDPATH ENV BASH_.* RANDOM SECONDS LINENO OPTARG OPTIND REPLY PORT CI DEBUG TZ LC_.* LD_.* DYLD_.*
    NODE_(?:ENV|OPTIONS|PATH) PYTHON(?:PATH|HOME|STARTUP) RUBY(?:LIB|OPT) PERL5?LIB PERL5OPT JAVA_(?:HOME|TOOL_OPTIONS)
    GO(?:PATH|ROOT|OS|ARCH|FLAGS) CLASSPATH CARGO_HOME RUSTFLAGS GIT_.* SSH_.* HTTPS?_PROXY NO_PROXY ALL_PROXY GEM_(?:HOME|PATH)
  `)})$`,
  'i',
);

/** Words that say what a value is but not whose. */
const vague = new RegExp(
  `^(?:${oneOfWords(`
    .{0,2} KEY TOKEN SECRET PASS PASSWD PASSWORD PWD VALUE AUTH CREDENTIALS? DEFAULT DATA S STR STRING TEXT BODY ARGS? CONST LET VAR VAL
    AUTHORIZATION BEARER HEADERS? URL URI DSN CONN CONNECTION RETURN RESULT
  `)})$`,
);

/** Whether a text may name a variable: the portable characters, and not a name that the system uses. */
export function isEnvName(name: string): boolean {
  return valid.test(name) && !reserved.test(name);
}

/** `stripeApiKey`, `stripe-api-key`, `stripe.api_key` to `STRIPE_API_KEY`; empty if nothing is left. */
export function screamingSnake(identifier: string): string {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}

/** A name and what assigns to it, up to the end of the text: `name =`, `name:`, `"name" =>`, `name: Type =`, `name := `. */
const assignment =
  /(?:^|[^\w.$-])(?:\$|@@?|--?)?([A-Za-z_$][\w$]*(?:(?:\.|->|-)[A-Za-z_$][\w$]*){0,3})["'`\]]{0,2}\s{0,4}(?::\s{0,2}[&'\w<>[\]?. ]{1,30}?\s{0,2}(?==))?(?::=|=>|\?\?=|\|\|=|[=:])\s{0,8}[^\w\s]{0,12}$/;

/** A setter's call: `setApiKey(`, `.withPassword(`. */
const setter =
  /(?:^|[^\w$])(?:set|with|use|add|put)_?([A-Z]\w*(?:Key|Token|Secret|Password|Pass|Auth|Dsn|Url|Uri|String))\(\s{0,8}[^\w\s]{0,12}$/;

/** A URL up to its password: neither its scheme nor its user is what it is assigned to. */
const userinfo = /[a-z][a-z\d+.-]{0,30}:\/\/[^\s/@:'"]{0,60}:?$/i;

/** What a name belongs to says nothing of the value. */
const owner = /^(?:process\.env|module\.exports|exports|globalThis|window|this|self|cls)(?:\.|->)/;

/** The identifier that the literal at `at` is assigned to, as it is written; undefined if there is none on its line. */
export function assignedName(text: string, at: number): string | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at);
  const ahead = line.replace(userinfo, '');
  return (assignment.exec(ahead)?.[1] ?? setter.exec(ahead)?.[1])?.replace(owner, '');
}

/** The file's own word: its name without the extension, or its folder's where the name says nothing. */
function fileWord(path: string): string {
  const parts = path.split('/');
  const stem = (parts.at(-1) ?? '').replace(/^\.+/, '').replace(/\..*$/, '');
  const word = /^(?:index|main|mod|lib|app|init|__init__|program|config)?$/i.test(stem) ? (parts.at(-2) ?? '') : stem;
  return screamingSnake(word);
}

const schemes: Readonly<Record<string, string>> = {
  postgres: 'DATABASE_URL',
  postgresql: 'DATABASE_URL',
  mysql: 'DATABASE_URL',
  mariadb: 'DATABASE_URL',
  mssql: 'DATABASE_URL',
  sqlserver: 'DATABASE_URL',
  cockroachdb: 'DATABASE_URL',
  mongodb: 'MONGODB_URI',
  redis: 'REDIS_URL',
  rediss: 'REDIS_URL',
  amqp: 'AMQP_URL',
  amqps: 'AMQP_URL',
  smtp: 'SMTP_URL',
  smtps: 'SMTP_URL',
  nats: 'NATS_URL',
  jdbc: 'JDBC_URL',
};

/** The name for a whole URL or connection string, by its scheme or its parts. */
export function urlName(value: string): string {
  const scheme = /^([a-z][a-z0-9]*)[+a-z0-9.-]*:/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined) return schemes[scheme] ?? `${screamingSnake(scheme)}_URL`;
  if (/AccountKey=/i.test(value)) return 'AZURE_STORAGE_CONNECTION_STRING';
  if (/SharedAccessKey=/i.test(value)) return 'AZURE_SERVICEBUS_CONNECTION_STRING';
  return 'DATABASE_CONNECTION_STRING';
}

/** What a name is made from. `start` is where the literal begins; `whole` is set where a whole URL or connection string is moved. */
export interface Naming {
  readonly rule: SecretRule;
  readonly source: Source;
  readonly literal: Span;
  readonly whole?: string;
  /** The keys that lead to the value in a config file, outermost first. */
  readonly keys?: readonly string[];
}

/** A valid variable name; whether it is free is the caller's to find out. */
export function envNameFor({ rule, source, literal, whole, keys = [] }: Naming): string {
  if (whole === undefined && rule.provider !== 'generic') return rule.envVar;
  const assigned = screamingSnake(keys.at(-1) ?? assignedName(source.text, literal.start) ?? '');
  if (whole !== undefined && !/(?:URL|URI|DSN|STRING|CONN|CONNECTION)$/.test(assigned)) return urlName(whole);
  const own =
    whole === undefined ? assigned.replace(/_(?:URL|URI|DSN|(?:CONNECTION|CONN)(?:_STRING)?)$/, '_PASSWORD') : assigned;
  if (!vague.test(own) && isEnvName(own)) return own;
  if (whole !== undefined) return urlName(whole);
  const last = vague.test(assigned) && assigned.length > 2 ? assigned : '';
  const prefix = screamingSnake(keys.at(-2) ?? '') || fileWord(source.path);
  const name = [prefix, last || rule.envVar].filter((part) => part !== '').join('_');
  return last !== '' && isEnvName(name) ? name : rule.envVar;
}

/** The first of NAME, NAME_2, NAME_3 … that `isTaken` lets through. */
export function freeName(base: string, isTaken: (name: string) => boolean): string {
  const name = isEnvName(base) ? base : isEnvName(`APP_${base}`) ? `APP_${base}` : 'APP_SECRET';
  for (let suffix = 1; ; suffix++) {
    const candidate = suffix === 1 ? name : `${name}_${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}
