/** Saves an agent's choice about a client and exports what follows from it, unless someone else saved meanwhile. */
import { outcomeOf, type Enrolment, type EnrolmentChange } from '../../../src/model/enrolment.ts';
import { inTurn } from '../cases/once.ts';
import type { Database } from '../database/database.ts';
import type { Member } from '../identity/portal-session.ts';
import { Problem } from '../problem.ts';
import { agentsOf, enrolledCase, enrolmentOf, standingOf, versionOf } from './enrolled-case.ts';

const stale = {
  en: 'Someone else has saved the enrolment of this client meanwhile. Nothing was exported. Compare both before you decide.',
  fr: 'Une autre personne a enregistré l’inscription de cette personne entre-temps. Rien n’a été envoyé. Comparez les deux avant de décider.',
};

const known = {
  en: 'This client is in the CRM already. Say that they are a current client to update or remove them.',
  fr: 'Cette personne figure déjà dans la GRC. Indiquez qu’il s’agit d’une cliente actuelle ou d’un client actuel pour la mettre à jour ou la retirer.',
};

/** `versions`: those that the member has in view. The case is held, so that two saves come one after the other. */
export async function saveEnrolment(
  caseId: string, change: EnrolmentChange, versions: readonly string[], { id: member }: Member, at: Date, db: Database,
): Promise<Enrolment> {
  return inTurn(db, async (within) => {
    const enrolled = await enrolledCase(caseId, member, within, true);
    const standing = await standingOf(caseId, within);
    if (!versions.includes(versionOf(standing))) throw new Problem('version-stale', undefined, stale);
    const agent = (await agentsOf(enrolled.account, member, within)).find(({ id }) => id === change.agent);
    const outcome = outcomeOf(change);
    if (!agent || !outcome) throw new Problem('invalid');
    if (outcome === 'new' && standing?.since) throw new Problem('act-refused', undefined, known);

    const since = outcome === 'removal' ? null : (standing?.since ?? at).toISOString();
    await within.query(
      `insert into enrolments (case_id, revision, saved, since) values ($1, 1, $2::json, $3::timestamptz)
       on conflict (case_id) do update set revision = enrolments.revision + 1, saved = excluded.saved, since = excluded.since`,
      [caseId, JSON.stringify(change), since],
    );
    const payload = {
      crm: enrolled.crm,
      kind: outcome,
      case: enrolled.reference,
      account: enrolled.account,
      mailing: change.mailing,
      ...(change.address && { address: change.address }),
      agent: { id: agent.id, name: agent.name },
      remarks: change.remarks,
      sentAt: at.toISOString(),
    };
    await within.query(
      `insert into enrolment_exports (case_id, kind, member, at, payload) values ($1, $2, $3, $4::timestamptz, $5::json)`,
      [caseId, outcome, member, at.toISOString(), JSON.stringify(payload)],
    );
    return enrolmentOf(enrolled, member, within);
  });
}
