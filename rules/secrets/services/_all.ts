import type { Services } from './_service.ts';
import { services as customers } from './customers.ts';
import { services as knowledge } from './knowledge.ts';
import { services as mail } from './mail.ts';
import { services as money } from './money.ts';
import { services as pages } from './pages.ts';
import { services as places } from './places.ts';
import { services as work } from './work.ts';

/** Every service of the tables. */
export const allServices: Services = { ...customers, ...knowledge, ...mail, ...money, ...pages, ...places, ...work };
