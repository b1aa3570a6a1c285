import type { ReactNode } from 'react';
import { useTitle } from '../shared/ui/Shell';

export function DeskPage({ title, lead, actions, children }: { title: string; lead?: string; actions?: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <div className="stack desk-page">
      <div className="row spread">
        <div>
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
