/** Files of values for Helm's templates, which are no templates themselves: a value is empty, and the one who installs the chart gives it. */
import type { Move } from '../config.ts';
import type { Loading } from '../language.ts';

/** The value becomes empty. */
export const helmMove: Move = { blank: 'any name' };

/** How a chart gets the value. */
export const helmLoading: Loading = {
  otherwise:
    'Give the value when the chart is installed: `helm upgrade … --set-literal "path.to.key=${name}"` after `set -a; . ./{file}; set +a`, or in a values file that git ignores; or let the chart take an existing Secret.',
};
