/** Log4j's configurations. https://logging.apache.org/log4j/2.x/manual/lookups.html#EnvironmentLookup */
import type { Config } from '../config.ts';
import type { Loading } from '../language.ts';

/** How a value is taken from the environment, in either syntax. */
export const log4jConfig: Omit<Config, 'syntax'> = {
  refers: /\$\{/,
  fallback: { open: /\$\{env:([A-Za-z_]\w*):-$/, close: /^\}/ },
  inside: /\$\{[^}]*$/,
  moves: [{ refer: ({ name }) => `\${env:${name}}` }],
};

/** How Log4j gets the value. */
export const log4jLoading: Loading = {
  otherwise: 'Log4j takes {name} from the environment: `set -a; . ./{file}; set +a` before the program starts.',
};
