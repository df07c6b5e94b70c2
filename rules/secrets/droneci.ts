import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'droneci-token': {
    kind: 'secret',
    title: 'Drone CI token',
    provider: 'Drone CI',
    docs: 'https://docs.drone.io/cli/configure/',
    rotate: 'https://docs.drone.io/cli/configure/',
    envVar: 'DRONE_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['drone'],
    pattern: firstOf(
      assigned(near('drone', 'token|rpc[_-]?secret'), /[A-Za-z0-9]{32}/),
      nearby(['drone'], '{base62:32}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'droneci-token': {
    match: [
      'export DRONE_TOKEN=«{base62:32}»',
      'environment:\n  - DRONE_RPC_SECRET=«{hex:32}»',
      'drone --server https://drone.acme.io --token «{base62:32}» build ls',
    ],
    ignore: ['drone_flight_id = "{hex:32}"', 'DRONE_TOKEN=$DRONE_TOKEN', 'image: drone/drone@sha256:{hex:64}'],
  },
};
