/** Which of the invented companies asked for a CRM, and what each calls it. */
import type { Queries } from '../database/database.ts';

/** By account. */
const names: Readonly<Record<string, string>> = { 'editions-boreal': 'Carnet Boréal' };

export async function seedCrm(within: Queries): Promise<void> {
  for (const [account, crm] of Object.entries(names)) {
    await within.query('update accounts set crm = $2 where id = $1', [account, crm]);
  }
}
