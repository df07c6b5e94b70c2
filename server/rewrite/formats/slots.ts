/** How the value around a secret is found, by the syntax of its file. */
import type { Syntax } from '../../../rules/config.ts';
import type { Span } from '../../core/span.ts';
import type { Refusal } from '../plan.ts';
import type { Slot } from './slot.ts';
import { inventorySlot } from './slotInventory.ts';
import { jsonSlot } from './slotJson.ts';
import { iniSlot, pythonIniSlot, tomlSlot } from './slotLine.ts';
import { proseSlot, requestSlot, wordSlot } from './slotText.ts';
import { xmlSlot } from './slotXml.ts';
import { yamlSlot } from './slotYaml.ts';

/** Each finds the value, or says why there is none. */
export const slots: Readonly<Record<Syntax, (text: string, at: Span) => Slot | Refusal>> = {
  yaml: yamlSlot,
  json: jsonSlot,
  toml: tomlSlot,
  ini: iniSlot,
  pythonIni: pythonIniSlot,
  inventory: inventorySlot,
  xml: xmlSlot,
  words: wordSlot,
  prose: proseSlot,
  request: requestSlot,
};
