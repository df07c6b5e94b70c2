/** What a place that demands a constant becomes, by the name that a language's data gives it. */
import type { Place } from '../../../rules/language.ts';
import { cDeclaration, cMacro } from './cConst.ts';
import { cppDeclaration, cppSuffix } from './cppConst.ts';
import { csharpConst } from './csharpConst.ts';
import { elixirAttribute } from './elixirAttribute.ts';
import { goConst } from './goConst.ts';
import { javaConst } from './javaConst.ts';
import { kotlinConst } from './kotlinConst.ts';
import { phpConst } from './phpConst.ts';
import { pythonSettings } from './pythonSettings.ts';
import type { Refactoring } from './refactoring.ts';
import { rustConst } from './rustConst.ts';
import { rustMacro } from './rustMacro.ts';
import { rustStatic } from './rustStatic.ts';

/** Every refactoring, by its name. */
export const refactorings: Readonly<Record<NonNullable<Place['refactor']>, Refactoring>> = {
  cDeclaration,
  cMacro,
  cppDeclaration,
  cppSuffix,
  elixirAttribute,
  goConst,
  csharpConst,
  javaConst,
  kotlinConst,
  phpConst,
  pythonSettings,
  rustConst,
  rustMacro,
  rustStatic,
};
