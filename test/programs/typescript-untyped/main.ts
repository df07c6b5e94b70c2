// A project without the types of Node.js: what reads a variable must be declared.
import { label } from './label.ts';

const key = '«{base62:24}»';
const header: string = `Bearer ${'«{base62:24}»'}`;
export const config = { password: '«{base62:24}»' } as const;

console.log(label, key, header, config.password);
