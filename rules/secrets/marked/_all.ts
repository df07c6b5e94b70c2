import type { Marked } from './_marked.ts';
import { tokens as apps } from './apps.ts';
import { tokens as building } from './building.ts';
import { tokens as cloud } from './cloud.ts';
import { tokens as models } from './models.ts';
import { tokens as money } from './money.ts';

/** Every row of the tables, with its key. */
export const allMarkedTokens: readonly (readonly [id: string, Marked])[] = [
  apps,
  building,
  cloud,
  models,
  money,
].flatMap((table) => Object.entries<Marked>(table));
