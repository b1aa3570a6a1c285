import { App, Button } from 'antd';
import { useParams } from 'react-router';
import { api, ask, ifMatch } from '../../shared/api/client';
import type { TechnicianDetail } from '../../shared/api/staff';
import type { Schemas } from '../../shared/api/types';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { useMe } from '../../shared/session/RequireRole';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { DeskPage } from '../DeskPage';
import { peopleEditors } from '../entries';
import { TechnicianForm } from './TechnicianForm';

export default function TechnicianPage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const person = useResource(`technician:${id}`, () => ask(api.GET('/api/people/technicians/{id}', { params: { path: { id } } })));
  return (
    <DeskPage title={person.data?.name ?? t('people.technician')} back={{ to: routes.technicians, text: t('people.all') }}>
      <Loaded from={person} lines={10}>
        {(data) => <TechnicianShown key={data.version} person={data} reload={() => void person.reload()} />}
      </Loaded>
    </DeskPage>
  );
}

function TechnicianShown({ person, reload }: { person: TechnicianDetail; reload: () => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const mayEdit = peopleEditors.includes(useMe().role);
  const saving = useAct();
  const switching = useAct();
  const path = { id: person.id };

  const save = (next: Schemas['TechnicianForm']) =>
    saving.run(async () => {
      await ask(api.PUT('/api/people/technicians/{id}', { params: { path }, body: next, ...ifMatch(person.version) }));
      void message.success(t('common.saved'));
      reload();
    });
  const switchActive = () =>
    switching.run(async () => {
      await ask(api.POST('/api/people/technicians/{id}/active', { params: { path }, body: { active: !person.active } }));
      reload();
    });

  return (
    <>
      <div className="row">
        <span className={person.active ? 'tag accent' : 'tag'}>{t(person.active ? 'people.active' : 'people.inactive')}</span>
        <span className="soft">{[person.badge, person.outlet].filter(Boolean).join(' · ')}</span>
        {mayEdit && (
          <Button danger={person.active} loading={switching.busy} onClick={() => void switchActive()}>
            {t(person.active ? 'people.deactivate' : 'people.activate')}
          </Button>
        )}
      </div>
      <ProblemNote problem={switching.problem} />
      <TechnicianForm person={person} readOnly={!mayEdit} busy={saving.busy} onSave={(next) => void save(next)} />
      <ProblemNote problem={saving.problem} />
    </>
  );
}
