/** A list's filters as conditions of a query. */
import type { CaseFilter } from '../../../src/model/case-list.ts';
import { storable, typeKey } from './list-keys.ts';

/** Takes a value and answers with what stands for it in the statement. */
export type Parameter = (value: unknown) => string;

export interface Statement {
  readonly values: unknown[];
  readonly parameter: Parameter;
}

export function statement(...values: unknown[]): Statement {
  return { values, parameter: (value) => `$${values.push(value)}` };
}

/** On columns that the cases and their counts have alike, under the name `of`; the search is none of these. */
export function conditionsOf({ status, type, openedBy, origin }: CaseFilter, of: string, parameter: Parameter): readonly string[] {
  const conditions: string[] = [];
  const equal = (column: string, value: string): void => {
    conditions.push(`${of}.${column} = ${parameter(value)}`);
  };
  if (status === 'waiting') conditions.push(`${of}.waiting and ${of}.status = 'active'`);
  else if (status) equal('status', status);
  if (type !== undefined) {
    const key = parameter(typeKey([type]));
    // The character after the slash ends the range of all that lies below the type.
    conditions.push(`(${of}.type = ${key} or (${of}.type >= ${key} || '/' and ${of}.type < ${key} || '0'))`);
  }
  if (openedBy !== undefined) equal('opener', storable(openedBy));
  if (origin) equal('origin', origin);
  return conditions;
}
