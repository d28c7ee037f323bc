/** The types that a host's own code may need: events, the backend's port, the preset. */
export type {
  CaseChangeDetail, CaseErrorDetail, CaseEvents, CaseFilterDetail, CaseOpenDetail, CaseSubmittedDetail, CaseUnreadDetail, CrmEnrolDetail,
  SessionExpiredDetail,
} from './ui/events.ts';
export type { Call, Capability, CaseBackend, UploadCall } from './backend/port.ts';
export type { CaseAct, CaseChange, OfferedAct, Rating } from './model/act.ts';
export type { Answer, Period, Row } from './model/answer.ts';
export type { Attestation, FileIdentity } from './model/attestation.ts';
export type { CaseFilter, CaseNews, CaseOpener, CaseOverview, CasePage, CaseQuery } from './model/case-list.ts';
export type {
  Account, CaseDetail, CaseEvent, CaseEventKind, CaseFile, CaseOrigin, CaseStatus, CaseSummary, Message, Receipt, Reply, Session, ShownAttestation,
  ShownType, Submission, SubmittedAnswer, SubmittedFile,
} from './model/case.ts';
export type { Condition } from './model/condition.ts';
export type { Enrolment, EnrolmentAgent, EnrolmentChange, EnrolmentExport, EnrolmentOutcome, MailingChoice, PostalAddress } from './model/enrolment.ts';
export type { Prefill } from './model/prefill.ts';
export type { AttachmentRules, CaseType, Definition, HelpLink, Preset, Statement, Strings, Waivers } from './model/preset.ts';
export type { Column, Option, Question, QuestionKind } from './model/question.ts';
export type { HomeLang, Lang, Words } from './model/words.ts';
