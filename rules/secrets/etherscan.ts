import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'etherscan-key': {
    kind: 'secret',
    title: 'Etherscan API key',
    provider: 'Etherscan',
    docs: 'https://docs.etherscan.io/getting-an-api-key',
    rotate: 'https://etherscan.io/myapikey',
    envVar: 'ETHERSCAN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'basescan', 'ftmscan', 'snowtrace'],
    pattern: firstOf(
      assigned(near('(?:ether|bsc|polygon|arbi|base|ftm)scan|snowtrace', 'key|token'), /[A-Z0-9]{34}/),
      nearby(['etherscan'], '{ALNUM:34}'),
    ),
    accept: [hasDigit, (value) => value === value.toUpperCase()],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'etherscan-key': {
    match: [
      'ETHERSCAN_API_KEY=«{ALNUM:34}»',
      'etherscan: {\n    apiKey: "«{ALNUM:34}»",\n  },',
      'https://api.bscscan.com/api?module=account&apikey=«{ALNUM:34}»',
    ],
    ignore: ['https://etherscan.io/tx/0x{hex:64}', 'ETHERSCAN_API_KEY=$ETHERSCAN_API_KEY', 'etherscan key {base62:34}'],
  },
};
