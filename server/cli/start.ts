#!/usr/bin/env node
/** The entry of the command and of the language server. */
import path from 'node:path';
import { cacheFolder, runBundle } from '../codeCache.ts';

const [command = '', transport = ''] = process.argv.slice(2);
// The call by which editors start the server spares them the bundle of all other commands.
const isServer = command === 'lsp' && transport === '--stdio';
// What is run often; a misspelt word must leave nothing behind.
const use = /^(?:scan|staged|history)$/.test(command) ? command : 'other';
const [bundle, name] = isServer ? ['server.js', 'server'] : ['main.js', `command-${use}`];
runBundle(path.join(import.meta.dirname, bundle), cacheFolder(process.env), name);
