import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { useMe } from '../shared/session/RequireRole';
import { useSession } from '../shared/session/Session';
import { Button } from '../shared/ui/Button';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { Shell } from '../shared/ui/Shell';

export function TechnicianShell({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useI18n();
  const me = useMe();
  const { leave } = useSession();
  const act = useAct();
  const links = me.demo && (
    <Link className="button quiet small" to={routes.signIn}>
      {t('demo.switch')}
    </Link>
  );
  return (
    <Shell title={title} links={links} home={routes.jobs}>
      {children}
      <div className="row tech-account">
        <span className="soft">{me.name}</span>
        <Link className="button quiet small" to={routes.password}>
          {t('password.title')}
        </Link>
        <Button look="quiet" size="small" busy={act.busy} onClick={() => void act.run(leave)}>
          {t('signIn.leave')}
        </Button>
      </div>
      <ProblemNote problem={act.problem} />
    </Shell>
  );
}
