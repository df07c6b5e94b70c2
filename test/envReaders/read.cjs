const { readdirSync, readFileSync } = require('node:fs');

const [, , reader, folder] = process.argv;
const log = { info() {}, error() {} };
const parse = {
  dotenv: (contents) => require('dotenv').parse(contents),
  next: (contents) => require('@next/env').processEnv([{ path: '.env', contents, env: {} }], folder, log, true)[1],
}[reader];

const read = (name) => {
  const found = { ...parse(readFileSync(`${folder}/${name}`, 'utf8')) };
  for (const key of Object.keys(found)) delete process.env[key];
  return [name, found];
};
console.log(JSON.stringify(Object.fromEntries(readdirSync(folder).map(read))));
