/** What Wrangler's configuration in TOML and in JSON have in common. */
import type { Move } from '../config.ts';
import type { Loading } from '../language.ts';

/** A secret is a binding of the same name as a variable was. https://developers.cloudflare.com/workers/configuration/secrets/ */
export const workerMoves: readonly Move[] = [
  // `.dev.vars` stands above the variables of every environment.
  { at: /^(?:env\/[\w-]+\/)?vars\/\w+$/, drop: (keys) => keys.at(-1), once: true },
];

/** How a Worker gets the value. */
export const workerLoading: Loading = {
  otherwise: '`wrangler dev` reads {file}; give the deployed Worker its secret with `wrangler secret put {name}`.',
};
