import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'nuget-key': {
    kind: 'secret',
    title: 'NuGet API key',
    provider: 'NuGet',
    docs: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    rotate: 'https://www.nuget.org/account/apikeys',
    envVar: 'NUGET_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['oy2'],
    pattern: standalone(/(?<![+/_-])oy2[a-z2-7]{43}/),
    accept: [(value) => /[2-7]/.test(value.slice(3))],
  },
  'nuget-config-password': {
    kind: 'secret',
    title: 'Password of a NuGet package source',
    provider: 'NuGet',
    docs: 'https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials',
    envVar: 'NUGET_PASSWORD',
    severity: 'error',
    // A token that its own characters give away is the surer finding.
    confidence: 'medium',
    keywords: ['cleartextpassword'],
    pattern: /ClearTextPassword["']\s{1,8}value\s{0,4}=\s{0,4}["'](?<secret>[^"'%$<\r\n][^"'\r\n]{3,500})["']/i,
    // %NAME% is how the file reads the environment; the others stand in NuGet's manual.
    accept: [(value) => !/^%\w+%$|^33f!!lloppa$|^hal\+9ooo_da!sY$/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'nuget-key': {
    match: [
      'dotnet nuget push app.nupkg -k «oy2{base32:42}2» -s https://api.nuget.org/v3/index.json',
      'NUGET_API_KEY=«oy2{base32:42}2»',
      '<add key="https://api.nuget.org/v3/index.json" value="«oy2{base32:42}2»" />',
    ],
    ignore: ['oy2{base32:20}', 'boy2{base32:43}', 'oy2{base32:60}', 'data: {base62:20}oy2{base32:43}'],
  },
  'nuget-config-password': {
    match: [
      '<add key="ClearTextPassword" value="«{password:12}»" />',
      "<add key='ClearTextPassword'\n     value='«{base62:16}»'/>",
      '<Acme><add key="Username" value="me" /><add key="ClearTextPassword" value="«{base62:40}»" /></Acme>',
    ],
    ignore: [
      '<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />',
      '<add key="ClearTextPassword" value="" />',
      '<add key="ClearTextPassword" value="33f!!lloppa" />',
      'dotnet nuget add source --store-password-in-clear-text; // writes ClearTextPassword',
      '<add key="ClearTextPassword" value="${PASSWORD}" />',
    ],
  },
};
