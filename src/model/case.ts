/** Cases as the backend tells them, and a submission as the widget sends it. All dates are ISO 8601. */
import type { OfferedAct, Rating } from './act.ts';
import type { Answer } from './answer.ts';
import type { Attestation } from './attestation.ts';
import type { QuestionKind } from './question.ts';
import type { Lang } from './words.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  /** Society's number of the account, shown beside the name. */
  readonly number?: string;
  /** Told of every case by the society, so named to the member. */
  readonly manager?: string;
}

/** Who is signed in at the host, and what they may act for. */
export interface Session {
  /** The host's pseudonymous reference: no name, no mail address. */
  readonly member: string;
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly roles: readonly string[];
  /**
   * The optional methods of the port that stand behind an address, where not all do: over HTTP every method exists on
   * this side. Absent: as many as are present. Names that this version does not know are passed over.
   */
  readonly capabilities?: readonly string[];
}

/** A step of the chosen type, with its label as it was shown. */
export interface ShownType {
  readonly id: string;
  readonly label: string;
}

export interface SubmittedAnswer {
  readonly id: string;
  /** As shown, in the submission's language. */
  readonly label: string;
  readonly kind: QuestionKind;
  /** Structured value; on the way back from a backend it is absent where `sensitive`. */
  readonly value?: Answer;
  /** The value in words of the submission's language; masked where `sensitive`. */
  readonly text: string;
  readonly sensitive: boolean;
}

export interface SubmittedFile {
  /** What the backend called the upload. */
  readonly upload: string;
  readonly attestation: Attestation;
}

export interface Submission {
  readonly account: string;
  readonly lang: Lang;
  readonly preset: { readonly id: string; readonly version: string };
  readonly subject: string;
  readonly path: readonly ShownType[];
  readonly answers: readonly SubmittedAnswer[];
  /** The standard note that stands for the waived answers, in the submission's language. */
  readonly waiver?: { readonly kind: 'document' | 'description'; readonly note: string };
  readonly description: string;
  readonly comments: string;
  readonly files: readonly SubmittedFile[];
  /** Id of the closed case that this one takes further. */
  readonly follows?: string;
}

export interface Receipt {
  readonly id: string;
  /** What a person quotes on the phone. */
  readonly reference: string;
  readonly receivedAt: string;
  /** Ids of uploads of the submission that could not be put into the case. */
  readonly missing?: readonly string[];
}

export type CaseStatus = 'active' | 'resolved' | 'cancelled';
export type CaseOrigin = 'portal' | 'phone';

export interface CaseSummary {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly path: readonly ShownType[];
  readonly status: CaseStatus;
  readonly origin: CaseOrigin;
  readonly openedBy: string;
  /** Whether `openedBy` is the signed-in member. */
  readonly mine: boolean;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Staff asked something and wait for the member. */
  readonly waiting: boolean;
  readonly unread: boolean;
}

export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  /** When its confirmation was given. */
  readonly attestedAt?: string;
  /** The confirmation itself; told to those only who are entitled to see it. */
  readonly attestation?: ShownAttestation;
}

/** A confirmation as it is shown later: the person by name, the words as they stood. */
export interface ShownAttestation {
  readonly by: string;
  readonly text: string;
  /** Language of `text`. */
  readonly lang: string;
  /** Of the statement. */
  readonly version: string;
  readonly regulation: string;
}

export interface Message {
  readonly id: string;
  readonly from: 'staff' | 'member';
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** Language it was written in, when known. */
  readonly lang?: string;
  readonly files?: readonly CaseFile[];
}

/** What a member adds to the thread of a case. */
export interface Reply {
  readonly text: string;
  readonly lang: Lang;
  readonly files: readonly SubmittedFile[];
}

export type CaseEventKind =
  | 'opened'
  /** By the staff, for the first time. */
  | 'viewed'
  /** The staff wrote; `asked`: and wait for an answer. */
  | 'answered'
  | 'asked'
  /** A member wrote. */
  | 'replied'
  | 'resolved'
  | 'cancelled'
  | 'reopened'
  | 'rated';

/** A step in the life of a case, for its timeline. */
export interface CaseEvent {
  readonly kind: CaseEventKind;
  readonly at: string;
  /** Who did it, by name. */
  readonly by: string;
  readonly side: 'staff' | 'member';
  /** What was given as the reason, to cancel say. */
  readonly reason?: string;
}

export interface CaseDetail extends CaseSummary {
  readonly account: string;
  readonly lang: string;
  readonly answers: readonly SubmittedAnswer[];
  readonly waiver?: string;
  readonly description: string;
  readonly comments: string;
  readonly files: readonly CaseFile[];
  readonly messages: readonly Message[];
  /** Of the case as it stands, opaque: another one whenever the case has changed. Needed to change it. */
  readonly version?: string;
  /** What the member could do about it; absent where the backend offers nothing. */
  readonly acts?: readonly OfferedAct[];
  /** Oldest first. */
  readonly events?: readonly CaseEvent[];
  readonly rating?: Rating;
  /** The closed case that this one takes further. */
  readonly follows?: { readonly id: string; readonly reference: string };
}
