import type { MarkedTokens } from './_marked.ts';
import { tokens as apps } from './apps.ts';
import { tokens as building } from './building.ts';
import { tokens as cloud } from './cloud.ts';
import { tokens as models } from './models.ts';
import { tokens as money } from './money.ts';

/** Every service of the tables. */
export const allMarkedTokens: MarkedTokens = { ...apps, ...building, ...cloud, ...models, ...money };
