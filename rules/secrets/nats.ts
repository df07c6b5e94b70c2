import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

const seed = /S[UAOCNX]A[A-Z2-7]{55}/;

export const rules = defineRules({
  'nats-seed': {
    kind: 'secret',
    title: 'NATS seed (nkey)',
    provider: 'NATS',
    docs: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    envVar: 'NATS_NKEY_SEED',
    severity: 'error',
    confidence: 'high',
    keywords: ['nkey', 'nats'],
    // What it is the seed of stands in the second letter: a user, an account, an operator, a cluster, a server or a curve.
    pattern: firstOf(
      assigned('(?:nkey|nats)[\\w-]{0,24}', seed),
      new RegExp(`NKEY SEED-----\\s{1,4}(?<secret>${seed.source})`),
    ),
    accept: [(value) => /[2-7]/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'nats-seed': {
    match: [
      'nkey: "«SUA{BASE32:54}7»"',
      '-----BEGIN USER NKEY SEED-----\n«SUA{BASE32:54}7»\n------END USER NKEY SEED------',
      'NATS_ACCOUNT_SEED=«SAA{BASE32:54}7»',
    ],
    ignore: [
      'nkey: SUA{BASE32:20}',
      'nkey: UA{BASE32:54}7',
      'NATS_NKEY_SEED=$SEED',
      '-----BEGIN USER NKEY SEED-----\n<seed>',
    ],
  },
};
