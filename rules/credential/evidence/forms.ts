/** The forms of what stands where a secret could, and is none: references, hashes, paths, templates, selectors, dates. */

import { oneOf, oneOfWords } from '../../oneOf.ts';

/** What begins a value that reads another elsewhere, or is markup. */
const referring = oneOf(
  // `{file:…}`, `$X`, `${X}`, `$(…)`, `$$X`, `#x#`, `{{ x }}`, `{% x %}`
  /\{(?:file|env|vault|secret|cmd):|\$[A-Za-z_({]|\$\$[A-Z_a-z{]|#[\w.]+#$|\{\{|\{%/,
  // `%X%`, `%(x)s`, `%env(X)%`
  /%[\w.]+%$|%\(|%env\(/,
  // `<x>`, `<b>x</b>`
  /<[^<>]*>?$|<[a-z]\w*(?:\s[^<>]*)?>.*<\/\w+>$/,
  // `#{x}`, `@x@`, `@X`, `@Value(…)`, `[% x %]`, `&lt;x`, `&x;`
  /#\{|@[\w.-]+@$|@[A-Z_]+$|@[A-Z\d]+_[A-Z\d_]+$|@\w+\(|\[%|&lt;|&\w+;?$/,
  // `%~1`, `!secret x`, `@@x`, `=x(`, `__X__`, `[x]`, `$[x]`, `{x}`, `{x[`, `*x`
  /%~|![A-Za-z]+(?:\s|$)|@{2,}|=\w+\(|__[A-Z_]+__$|\$?\[[\w. -]+\]$|\{\w*\}|\{\w+[[(]|\*\w+$/,
);

/** What refers to another value wherever it stands: `${X}`, `{$X}`, `$(x)`, `{{ x }}`, `#{x}`, `"$X`, `<%`, `\(x)`, `%{x}`. */
const anywhere =
  /\$\{[\w.:\s-]*\}|\{\$[A-Za-z_]|\$\{\{|\$\([\w ./-]*\)|\$\(\w+$|\{\{[^{}]*\}\}|#\{|["']\$[A-Za-z_{(]|<%|\\\(|%\{|&[lg]t;/;

/** A reference to a value that stands elsewhere, or markup. */
export const reference = new RegExp(`^(?:${referring})|${anywhere.source}`);

/** Where a vault, a file or an environment keeps it. */
export const vaultAddress = new RegExp(
  String.raw`projects\/[\w-]+\/secrets|^(?:${oneOfWords(String.raw`
    op:\/\/ vault: secret: secretref: arn: ssm: env: env\. process\.env os\.environ file: ref\+ keyring: projects\/ awssm gcpsm
    @Microsoft\.KeyVault kms: keychain: akv: bw: credstash: pass:
  `)})`,
  'i',
);

/** Public keys: SubjectPublicKeyInfo in base64, OpenSSH. */
export const publicKey =
  /^(?:MFkwEwYHKoZI|MHYwEAYHKoZI|MI(?:IB|IC|Gf)\w{0,2}[AI]?j?AN?Bgkqh|MIGfMA0GCSqG|MCowBQYDK2V|AAAA[BCE][23]|ssh-|ecdsa-sha2|age1)/;

/** Encrypted or hashed, in an htpasswd file behind the user: not usable as it stands. */
export const encrypted = new RegExp(
  `^(?:${oneOf(
    /ENC\(|ENC\[|\{cipher\}|\{[A-Z0-9-]{2,12}\}|\$ANSIBLE_VAULT|AgA[A-Za-z0-9+/]{60}|!vault/,
    /(?:[\w.@-]{1,64}:)?\$(?:1|2[abxy]?|5|6|7|y|apr1|argon2\w{0,2}|pbkdf2[\w-]*|scrypt|bcrypt|P|H|S)\$/,
    /\$argon2|(?:pbkdf2|bcrypt|argon2|scrypt|sha\d+|md5)[_:$-]|SCRAM-SHA|\*[0-9A-F]{40}$|crypt:|hashed:|age1[a-z0-9]{50}/,
  )})`,
  'i',
);

const fileEndings = oneOfWords(`
  pem key crt cer p12 pfx jks keystore txt json ya?ml xml properties html? php aspx? jsp js ts tsx jsx py rb go java cs md png svg jpe?g gif css
  scss sh conf cfg ini log sql csv tmpl tpl erb ejs vue exe dll so zip gz pub asc gpg kdbx p8 env com org net io local dev
`);

/** A path, a file's name, a host's. */
export const path = new RegExp(
  oneOf(
    /^(?:[#.]{0,2}\/|~\/|[A-Za-z]:\\|\\\\|[a-z][a-z0-9+.-]*:\/\/|file:|classpath:|www\.|(?:[\w-]+\.)+(?:com|org|net|io|dev)\/)/,
    new RegExp(String.raw`^@?[\w./\\-]+\.(?:${fileEndings})$`),
  ),
  'i',
);

/** Format strings and templates, formulas and the rest of an operator: `%s`, `{0}`, `{name}`, `:password`, `?`, `=A1`. */
export const template =
  /^(?:[_&]\w{0,20})?=|%[sdvqxu](?![A-Za-z0-9])|%@|%(?!2[BF]|3D)\w+%|(?<!\{)\{\w{0,30}\}|^[:?]\w{0,40}\(?$|^\?+$|\{[\w.]+\(|\s\+\s\w+\s\+/;

/** A regular expression. */
export const regex = new RegExp(
  oneOf(
    /^\^|\$$(?<=[\])+*?]\$)/,
    /\\[wdsbSWD](?!\w)|\[[a-zA-Z]-[a-zA-Z]|\[\^|\(\?P?[:=!<]/,
    // A type with parameters reads like a class of characters.
    /^\w+[[<][\w., [\]<>]+[\]>]$/,
    /\.[*+]\?|\{\d+,\d*\}|^\/.*\/[gimsuy]*$|\)[?*+]/,
  ),
);

/** What an identifier of some language or tool looks like. */
export const structural = new RegExp(
  oneOf(
    // An element's id or class, Laravel's rules of a form
    /^[#.][A-Za-z][A-Za-z_-]*$|(?:^|\|)(?:required|nullable|sometimes|confirmed|min:\d+|max:\d+)\|/,
    // An option, a path of Django's fields, an image's tag
    /^-[a-z][a-z-]+$|^--[a-z][\w-]+$|^[a-z]+(?:_[a-z]+)*__[a-z_]+$|^[\w-]+:(?:latest|stable|v?\d+)$/,
    // XPath, a MIME type, a tag of Go, selectors of CSS
    /^\/\/\w|^[a-z]+\/[a-z][\w.+-]*$|,omitempty\b|^[#.]?[\w-]+\s*[>~]\s|^\[\w+/,
    // A package with its scope, a name in parts
    /^@[a-z][\w-]*\/|^[\w-]+:[\w-]+:[\w-]/,
    // A method of a class, a class of a module, the element that holds the password
    /^[A-Z]\w*::\w+$|^[a-z_]+(?:(?:\.[a-z_]+)+\.[A-Z][a-z]\w*|\.[A-Z][a-z]+[A-Z][A-Za-z]*)$/,
    /^[#.](?:\w{1,24}[_-])?(?:passw(?:or)?d|pwd|pass)\d?$/,
  ),
);

/** A date, a version, a size or a time, the number of an advisory. */
export const dateOrVersion = new RegExp(
  `^(?:${oneOf(
    /[\w.-]+\.v\d+|v?\d+(?:\.\d+)+(?:(?:[-+]|::?)\w+)?|\d+(?:\.\d+){3,}.*|\d+\/\w+|[\w.:@-]*[-:@]v?\d+\.\d+\.\d+[\w.-]*/,
    /CVE-\d{4}-\d{4,7}|GHSA(?:-[\da-z]{4}){3}/,
    /\d{4}-\d{2}-\d{2}(?:[T ].*)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/,
    /\d+(?:px|em|rem|s|ms|m|h|d|kb|mb|gb|%|-?bits?|-?bytes?)|(?:\d+(?:ms|[hms])){2,4}/,
  )})$`,
  'i',
);
