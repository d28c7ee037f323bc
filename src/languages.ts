/** For hosts: one more language for the widget, and for a society's preset. */
export { missingStrings, registerLanguage, type LanguageSource, type LanguageStrings } from './locale/registered.ts';
export type { StringFault } from './locale/string-faults.ts';
export { textsOf, translated, type PresetTexts, type Translated } from './model/preset-texts.ts';
