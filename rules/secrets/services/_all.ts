import type { Service } from './_service.ts';
import { services as customers } from './customers.ts';
import { services as knowledge } from './knowledge.ts';
import { services as mail } from './mail.ts';
import { services as money } from './money.ts';
import { services as pages } from './pages.ts';
import { services as places } from './places.ts';
import { services as work } from './work.ts';

/** Every row of the tables, with its key. */
export const allServices: readonly (readonly [id: string, Service])[] = [
  customers,
  knowledge,
  mail,
  money,
  pages,
  places,
  work,
].flatMap((table) => Object.entries<Service>(table));
