import { Button } from 'antd';
import { useState } from 'react';
import { DeskPage } from '../desk/DeskPage';
import { ruleMakers } from '../desk/entries';
import { api, ask } from '../shared/api/client';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { useMe } from '../shared/session/RequireRole';
import { Loaded } from '../shared/ui/Loaded';
import { AnnounceRules } from './AnnounceRules';
import { RulesTabs } from './RulesTabs';
import { Versions } from './Versions';
import '../claims/claims.css';

/** The versions of the rules, and announcing a new one. */
export default function RulesPage() {
  const { t } = useI18n();
  const me = useMe();
  const policies = useResource('policies', () => ask(api.GET('/api/rules/policies')));
  const [announcing, setAnnouncing] = useState(false);
  const latest = policies.data?.items.toSorted((a, b) => b.version - a.version)[0];
  return (
    <DeskPage
      title={t('rules.title')}
      lead={t('rules.lead')}
      actions={
        ruleMakers.includes(me.role) && (
          <Button type="primary" disabled={latest === undefined} onClick={() => setAnnouncing(true)}>
            {t('rules.announce')}
          </Button>
        )
      }
    >
      <RulesTabs />
      {announcing && latest && (
        <AnnounceRules
          latest={latest}
          onClose={() => setAnnouncing(false)}
          onDone={() => {
            setAnnouncing(false);
            void policies.reload();
          }}
        />
      )}
      <Loaded from={policies}>{(data) => <Versions items={data.items} current={data.current} />}</Loaded>
    </DeskPage>
  );
}
