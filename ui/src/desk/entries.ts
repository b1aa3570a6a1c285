import type { IconName } from '../shared/ui/Icon';
import type { Role } from '../shared/api/types';
import { routes } from '../shared/routes';

export type EntryName = 'claims' | 'orders' | 'review' | 'inbox' | 'board' | 'dispatch' | 'people' | 'operations' | 'accounts' | 'apiKeys' | 'audit' | 'rules';

interface Entry {
  to: string;
  icon: IconName;
  roles: readonly Role[];
}

export const deskRoles: readonly Role[] = ['Merchant', 'Agent', 'Dispatcher', 'Reviewer', 'Supervisor', 'Auditor', 'Administrator'];

/** Which desks there are and who works at them. The server decides what may be done; this decides what is shown. */
export const entries: Record<EntryName, Entry> = {
  claims: { to: routes.merchantClaims, icon: 'claim', roles: ['Merchant'] },
  orders: { to: routes.orders, icon: 'box', roles: ['Merchant', 'Supervisor', 'Auditor', 'Administrator'] },
  review: { to: routes.review, icon: 'scales', roles: ['Reviewer', 'Supervisor', 'Auditor', 'Administrator'] },
  inbox: { to: routes.inbox, icon: 'inbox', roles: deskRoles },
  board: { to: routes.board, icon: 'clock', roles: ['Dispatcher', 'Supervisor'] },
  dispatch: { to: routes.dispatch, icon: 'pin', roles: ['Dispatcher', 'Supervisor'] },
  people: { to: routes.technicians, icon: 'people', roles: ['Agent', 'Dispatcher', 'Supervisor', 'Auditor', 'Administrator'] },
  operations: { to: routes.operations, icon: 'alert', roles: ['Supervisor', 'Administrator'] },
  accounts: { to: routes.accounts, icon: 'lock', roles: ['Administrator'] },
  apiKeys: { to: routes.apiKeys, icon: 'key', roles: ['Administrator'] },
  audit: { to: routes.audit, icon: 'check', roles: ['Auditor', 'Administrator'] },
  rules: { to: routes.rules, icon: 'book', roles: ['Merchant', 'Reviewer', 'Supervisor', 'Auditor', 'Administrator'] },
};

export const entryNames = Object.keys(entries) as EntryName[];

/** Who may change what technicians are allowed to do; the others of that desk only read. */
export const peopleEditors: readonly Role[] = ['Dispatcher', 'Supervisor', 'Administrator'];

/** Who announces rules and says who may not decide about whom; the others of that desk only read. */
export const ruleMakers: readonly Role[] = ['Supervisor'];

/** Who may decide claims; the others of that desk only read. */
export const deciders: readonly Role[] = ['Reviewer', 'Supervisor'];
