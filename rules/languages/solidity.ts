import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'solidity',
  editorIds: ['solidity'],
  files: /\.sol$/i,
  comment: { open: '//', quotes: ['"', "'"] },
  refuse:
    'All of a contract can be read by everyone: a secret in it is public. In a Foundry script read vm.envUint("NAME"), in the configuration of Hardhat vars.get("NAME"), and move the funds of a key that was published.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.sol', before: 'uint256 constant KEY = 0x«{hex:64}»;\n', refuse: /everyone/ },
  { path: 'a.sol', before: 'string key = "«{base62:24}»";\n', refuse: /Foundry/ },
];
