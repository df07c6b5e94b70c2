#!/usr/bin/env node
/**
 * The command's entry. Node keeps the compiled code of all that is loaded from here on, from one run to the next: without it, a short command spends
 * most of its time on compiling. https://nodejs.org/api/module.html#module-compile-cache
 */
import module from 'node:module';
import path from 'node:path';

/** The user's own: whoever can write there can have their code run, so never a folder that users share, as Node's default is. */
function cacheFolder({ env }: NodeJS.Process): string | undefined {
  const caches = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (env['HOME'] && path.join(env['HOME'], '.cache'));
  return caches && path.isAbsolute(caches) ? path.join(caches, 'leakline') : undefined;
}

const folder = cacheFolder(process);
// Node 20 has no such cache.
if (folder !== undefined) module.enableCompileCache?.(folder);
// The call by which editors start the server spares them the bundle of all other commands.
const isServer = process.argv.slice(2).join(' ') === 'lsp --stdio';
module.createRequire(import.meta.filename)(isServer ? './server.js' : './main.js');
