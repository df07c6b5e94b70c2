import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

export const language = defineLanguage({
  id: 'cloudFormation',
  of: 'yaml',
  editorIds: ['cloudformation', 'aws-cloudformation'],
  files: /\.(?:ya?ml|json|template|cform)$/i,
  contains: [
    /AWSTemplateFormatVersion|AWS::Serverless|"?Type"?\s*:\s*["']?AWS::\w+::/,
    /^Resources\s*:|"Resources"\s*:/m,
  ],
  comment: yamlComment,
  format: 'cloudFormation',
  loading: {
    otherwise:
      'Give the parameter when you deploy: `aws cloudformation deploy … --parameter-overrides Name="${name}"` after `set -a; . ./{file}; set +a`; better still, let it be `{{resolve:secretsmanager:…}}`.',
  },
});

const path = 'template.yaml';
const version = "AWSTemplateFormatVersion: '2010-09-09'\n";
const own = 'Parameters:\n  AcmeToken:\n    Type: String\n    NoEcho: true\n';
const resources = (line: string) =>
  `Resources:\n  A:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      ${line}\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: `${version}${resources('MasterUserPassword: «{base62:24}» # c')}`,
    after: `${version}${own}${resources('MasterUserPassword: !Ref AcmeToken # c')}`,
  },
  {
    path,
    before: `Parameters:\n    Size:\n        Type: String\n${resources("Key: '«{base62:24}»'")}`,
    after: `Parameters:\n    AcmeToken:\n      Type: String\n      NoEcho: true\n    Size:\n        Type: String\n${resources('Key: !Ref AcmeToken')}`,
  },
  {
    path,
    before: `${version}${resources('Key: Bearer ${x} «{base62:24}»')}`,
    after: `${version}${own}${resources('Key: !Sub "Bearer ${!x} ${AcmeToken}"')}`,
  },
  {
    path,
    before: `${version}${resources("Key: !Sub '${AWS::Region} «{base62:24}»'")}`,
    after: `${version}${own}${resources("Key: !Sub '${AWS::Region} ${AcmeToken}'")}`,
  },
  {
    path,
    before: `${version}Parameters:\n  DbKey:\n    Type: String\n    Default: «{base62:24}»\n${resources('Key: !Ref DbKey')}`,
    after: `${version}Parameters:\n  DbKey:\n    Type: String\n    NoEcho: true\n${resources('Key: !Ref DbKey')}`,
  },
  {
    path: 'stack.json',
    before:
      '{\n  "Resources": { "A": { "Type": "AWS::RDS::DBInstance", "Properties": { "Key": "«{base62:24}»" } } }\n}\n',
    after:
      '{\n  "Parameters": { "AcmeToken": { "Type": "String", "NoEcho": true } },\n  "Resources": { "A": { "Type": "AWS::RDS::DBInstance", "Properties": { "Key": { "Ref": "AcmeToken" } } } }\n}\n',
  },
  {
    path: 'stack.template',
    before:
      '{ "Parameters": { "K": { "Type": "String", "Default": "«{base62:24}»" } },\n"Resources": { "A": { "Type": "AWS::S3::Bucket" } } }\n',
    after:
      '{ "Parameters": { "K": { "NoEcho": true, "Type": "String" } },\n"Resources": { "A": { "Type": "AWS::S3::Bucket" } } }\n',
  },
  {
    path,
    before: `${version}Mappings:\n  A: { B: { C: «{base62:24}» } }\n${resources('K: 1')}`,
    refuse: /No parameter/,
  },
  {
    path,
    before: `${version}${resources("Key: !Sub ['${x} «{base62:24}»', { x: 1 }]")}`,
    after: `${version}${own}${resources("Key: !Sub ['${x} ${AcmeToken}', { x: 1 }]")}`,
  },
  {
    path,
    before: `${version}${resources('Key: { Fn::Sub: ["${x}", { x: «{base62:24}» }] }')}`,
    after: `${version}${own}${resources('Key: { Fn::Sub: ["${x}", { x: !Ref AcmeToken }] }')}`,
  },
  {
    path,
    before: `${version}Parameters:\n  DbKey: { Type: String, Default: «{base62:24}» }\n${resources('Key: !Ref DbKey')}`,
    after: `${version}Parameters:\n  DbKey: { Type: String, NoEcho: true }\n${resources('Key: !Ref DbKey')}`,
  },
  {
    path,
    before: `${version}Conditions:\n  C: !Equals [!Ref A, «{base62:24}»]\n${resources('K: 1')}`,
    after: `${version}Conditions:\n  C: !Equals [!Ref A, !Ref AcmeToken]\n${own}${resources('K: 1')}`,
  },
  {
    path,
    before: `${version}Resources:\n  AcmeToken:\n    Type: AWS::SNS::Topic\n    Properties: { A: «{base62:24}» }\n`,
    after: `${version}${own.replace('AcmeToken', 'AcmeToken2')}Resources:\n  AcmeToken:\n    Type: AWS::SNS::Topic\n    Properties: { A: !Ref AcmeToken2 }\n`,
  },
  {
    path: 'stack.json',
    before: '{ "Resources": { "AcmeToken": { "Type": "AWS::SNS::Topic", "Properties": { "A": "«{base62:24}»" } } } }\n',
    after:
      '{ "Parameters": { "AcmeToken2": { "Type": "String", "NoEcho": true } }, "Resources": { "AcmeToken": { "Type": "AWS::SNS::Topic", "Properties": { "A": { "Ref": "AcmeToken2" } } } } }\n',
  },
  { path, before: `${version}${resources('K: 1')}    DependsOn: «{base62:24}»\n`, refuse: /No parameter/ },
  { path, before: `${version}${resources('K: 1')}Outputs:\n  A: { Value: «{base62:24}» }\n`, refuse: /No parameter/ },
  { path, before: `${version}${resources('Key: !GetAtt «{base62:24}»')}`, refuse: /type of its own/ },
  { path, before: `${version}${resources('«{base62:24}»: 1')}`, refuse: /key/ },
];
