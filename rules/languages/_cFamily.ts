/** What C and C++ have in common. */
import type { Escapes, Facts, FormatCall, Place, StringKind } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://en.cppreference.com/w/c/language/escape */
export const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    "'": "'",
    '"': '"',
    '?': '?',
    '\n': '',
    '\r\n': '',
  },
  numeric: ['u', 'U'],
  unknown: 'refuse',
};

/** Literals of other characters than `char`, and what the preprocessor holds as text. */
export const otherStrings: readonly StringKind[] = [
  {
    node: 'string_literal',
    open: /^(?:L|u8?|U)"/,
    close: /"$/,
    refuse: 'Its characters are none of the environment: convert it first.',
  },
  {
    node: 'preproc_arg',
    open: /^/,
    close: /$/,
    refuse: 'It is a part of a macro, which may stand where only a constant can.',
  },
];

const directive = { refuse: 'A directive must be a constant.' };

/** Where neither takes an expression. */
export const places: readonly Place[] = [
  { within: 'preproc_include', ...directive },
  { within: 'preproc_call', ...directive },
  { within: 'attribute', refuse: 'An attribute must be a constant.' },
  { within: 'attribute_specifier', refuse: 'An attribute must be a constant.' },
  { within: 'sizeof_expression', refuse: 'Its size is that of the literal: take the length of a text instead.' },
  { within: 'static_assert_declaration', refuse: 'It must be a constant here.' },
  { within: 'gnu_asm_expression', refuse: 'It must be a constant here.' },
  { within: 'linkage_specification', field: 'value', refuse: 'It must be a constant here.' },
  {
    within: 'concatenated_string',
    refuse: 'It is joined to another literal when the program is compiled: join them at run time first.',
  },
  {
    within: 'call_expression',
    field: 'arguments',
    when: /^(?!(?:EXPECT|ASSERT|CHECK|REQUIRE)(?:_\w+)?\s*\()(?:[A-Z_][A-Z0-9_]*|_Static_assert|static_assert|alignof)\s*\(/,
    refuse: 'What the macro makes of its text is not known: it may need a constant.',
  },
];

/** Functions whose text has the placeholders of printf, with the text's place among the arguments. */
export const printf: FormatCall = {
  callee: /(?:^|::)(?:f?w?printf|s?n?printf|dprintf|syslog|err|errx|warn|warnx|g_print|g_strdup_printf|asprintf)$/,
  verb: /%[-+ #0]*\d*(?:\.\d+)?(?:hh?|ll?|[jztL])?[a-zA-Z]/g,
  insert: () => '%s',
  order: 'position',
  refuse: /%(?:\d+\$|[^a-zA-Z%]*\*)/,
};

/** Their kin that take all arguments in one list, which holds no more. */
export const vprintf: FormatCall = { ...printf, callee: /(?:^|::)v[a-z]*printf$/, spread: () => true };

/** Code that runs where there is no environment. */
export function firmware({ path, text }: Facts): string | undefined {
  const isFirmware =
    /\.ino$/i.test(path) ||
    /^[^\S\n]*#\s*include\s*[<"](?:Arduino|WiFi\w*|ESP8266\w*|esp_\w+|avr\/|freertos\/|driver\/|pico\/|stm32\w*|zephyr\/|linux\/(?:module|kernel)|mbed)/im.test(
      text,
    );
  return isFirmware
    ? 'There is no environment where this code runs: keep the value in a header that git ignores, or in the storage of the device.'
    : undefined;
}
