/** A society, as data: its taxonomy, questions, statements and rules. */
import type { Question } from './question.ts';
import type { Words } from './words.ts';

/** What a case type means, with the trust mark of the page it comes from. */
export interface Definition {
  readonly text: Words;
  /** Absent: shown as unverified. `on` and `until` are ISO dates; past `until` the review is overdue. */
  readonly verified?: { readonly by: Words; readonly on: string; readonly until: string };
  /** The society's own page about it. */
  readonly link?: HelpLink;
}

/** A page of the society's own, opened beside the portal. */
export interface HelpLink {
  readonly label: Words;
  /** `https:` address, by language. */
  readonly url: Words;
}

/** One entry of the taxonomy: case type, subtype or update type, by its depth. */
export interface CaseType {
  /** Stable slug, unique among its siblings. */
  readonly id: string;
  /** Ids it had in earlier versions, or the whole way to it (`profile/name-change`) where it stood elsewhere. */
  readonly was?: readonly string[];
  readonly label: Words;
  /** One short line under the label. */
  readonly summary?: Words;
  readonly definition?: Definition;
  /** Other words a member may look for it by, per language. */
  readonly synonyms?: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** Offered to members with one of these roles of the session only; absent: to everyone. */
  readonly roles?: readonly string[];
  /** Announced, not open yet: shown as "coming", cannot be chosen. */
  readonly coming?: boolean;
  readonly children?: readonly CaseType[];
  /** Asked of every leaf below, ancestors' questions first. */
  readonly questions?: readonly Question[];
  /** This leaf needs a supporting file: says which. */
  readonly proof?: Words;
}

/** The sentence a member confirms before a file may leave the page. */
export interface Statement {
  readonly id: string;
  /** A new version asks again. */
  readonly version: string;
  /** For example `none`, `hipaa`, `gdpr`, `quebec-25`. */
  readonly regulation: string;
  /** What members call that regulation, named beside the sentence; absent: not named. */
  readonly regulationName?: Words;
  readonly text: Words;
  /** What to do with a file that cannot be confirmed. */
  readonly otherwise: Words;
}

export interface AttachmentRules {
  /** Lower-case file extensions without the dot. */
  readonly types: readonly string[];
  /** Bytes, each file. */
  readonly maxSize: number;
  readonly maxCount: number;
}

/** The control that stands for typing "See attached document" into every required field. */
export interface Waivers {
  readonly document: { readonly label: Words; readonly note: Words };
  readonly description: { readonly label: Words; readonly note: Words };
}

export interface Preset {
  readonly id: string;
  /** Changes whenever a case's questions do. */
  readonly version: string;
  readonly society: Words;
  readonly subject: { readonly hint: Words; readonly maxLength: number };
  /** What each level of the taxonomy is called, top first. */
  readonly levels: readonly Words[];
  readonly types: readonly CaseType[];
  readonly waivers?: Waivers;
  readonly description: { readonly hint: Words; readonly maxLength: number };
  readonly statement: Statement;
  readonly attachments: AttachmentRules;
  /** Where cases from before the portal are followed. */
  readonly earlierCases?: Words;
  /** The society's own page about its case types, linked from the overview of them. */
  readonly help?: HelpLink;
  /** The widget's own words said in the society's way: by language, then by message id (`case-wizard/locales/strings.en.json` lists them). */
  readonly strings?: Strings;
}

/** Plain texts by language subtag, then by message id; `${0}`, `${1}` stand for what the widget fills in. */
export type Strings = Readonly<Record<string, Readonly<Record<string, string>>>>;
