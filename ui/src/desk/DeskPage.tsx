import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTitle } from '../shared/ui/Shell';

interface Props {
  title: string;
  /** What stands in the heading when the title alone is not enough. */
  heading?: ReactNode;
  lead?: string;
  back?: { to: string; text: string };
  actions?: ReactNode;
  children: ReactNode;
}

export function DeskPage({ title, heading, lead, back, actions, children }: Props) {
  useTitle(title);
  return (
    <div className="stack desk-page">
      {back && (
        <Link className="back-link" to={back.to}>
          ← {back.text}
        </Link>
      )}
      <div className="row spread">
        <div>
          <h1>{heading ?? title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row desk-acts">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
