import type { Loading } from '../language.ts';

/** For a tool that reads no env file: the shell that starts it has the variables. */
export const fromShell = (tool: string): Loading => ({
  otherwise: `${tool} takes {name} from the environment: \`set -a; . ./{file}; set +a\`.`,
});
