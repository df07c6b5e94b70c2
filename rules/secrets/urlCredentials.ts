import { credentialInUrl } from '../credential/places/userinfo.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'url-credentials': {
    kind: 'secret',
    title: 'Password in a URL',
    provider: 'generic',
    docs: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    envVar: 'SERVICE_URL_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['://'],
    pattern: credentialInUrl(/^[a-z][a-z0-9+.-]*$/i),
  },
  'ftp-url': {
    kind: 'secret',
    title: 'Password in an FTP URL',
    provider: 'FTP',
    docs: 'https://www.rfc-editor.org/rfc/rfc1738#section-3.2',
    envVar: 'FTP_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['ftp://', 'ftps://', 'sftp://'],
    pattern: credentialInUrl(/^(?:s?ftp|ftps|ftpes)$/i),
  },
  'ldap-url': {
    kind: 'secret',
    title: 'LDAP bind password',
    provider: 'LDAP',
    docs: 'https://www.rfc-editor.org/rfc/rfc4516',
    envVar: 'LDAP_BIND_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['ldap://', 'ldaps://', 'ldapi://'],
    pattern: credentialInUrl(/^ldap[si]?$/i),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'url-credentials': {
    match: [
      'url = "https://deploy:«{password:14}»@registry.acme.dev/v2/"',
      'git clone https://ci:«{alnum:16}»@git.acme.dev/app.git',
      'PROXY=http://svc-proxy:«hunter2»@10.1.2.3:3128',
      'index: https://«{base62:40}»@pkg.acme.dev/simple',
      'url = "https://deploy:«hunter2»@" + host',
    ],
    ignore: [
      'https://user:password@example.com/',
      'http://${USER}:${PASSWORD}@host/',
      'https://acme.dev/@scope/package:1.0',
      'http://<user>:<password>@host',
      '"https://user:pass@" + host',
      'ssh://git@github.com/acme/app.git',
      'https://acme.dev:8443/a@b',
    ],
  },
  'ftp-url': {
    match: [
      'ftp://backup:«{alnum:12}»@ftp.acme.dev/in',
      '"sftp://etl:«{alnum:12}»@10.0.0.4:22/drop"',
      'url: ftps://shop:«{password:12}»@files.acme.dev',
    ],
    ignore: [
      'ftp://ftp.gnu.org/pub',
      'ftp://user:password@host/',
      'sftp://${USER}:${PASS}@host',
      'wget ftp://anonymous:anonpwd@ftp.acme.dev/pub',
    ],
  },
  'ldap-url': {
    match: [
      'ldap://binder:«{alnum:12}»@ldap.acme.dev:389/dc=acme',
      'LDAP_URL=ldaps://svc:«{alnum:14}»@dc1.acme.dev',
      '"ldaps://reader:«{password:12}»@10.0.0.9"',
    ],
    ignore: ['ldap://ldap.acme.dev:389', 'ldap://user:password@host', 'ldaps://{user}:{password}@host'],
  },
};
