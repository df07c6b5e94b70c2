const { readdirSync, readFileSync } = require('node:fs');
const { parse } = require('dotenv');

const [, , folder] = process.argv;
const read = (name) => [name, parse(readFileSync(`${folder}/${name}`))];
console.log(JSON.stringify(Object.fromEntries(readdirSync(folder).map(read))));
