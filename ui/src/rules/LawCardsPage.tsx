import { DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useSearchParams } from 'react-router';
import { LawCardText } from '../claims/file/LawCards';
import { DeskPage } from '../desk/DeskPage';
import { api, ask } from '../shared/api/client';
import { useResource } from '../shared/api/useResource';
import { dateInChina } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';
import { Loaded } from '../shared/ui/Loaded';
import { Empty } from '../shared/ui/Waiting';
import { RulesTabs } from './RulesTabs';
import '../claims/claims.css';

/** What the law said on a day. */
export default function LawCardsPage() {
  const { t, lookUp } = useI18n();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? dateInChina(new Date().toISOString());
  const topic = search.get('topic');
  const cards = useResource(`law-cards:${on}`, () => ask(api.GET('/api/rules/law-cards', { params: { query: { on } } })));
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    value === null ? next.delete(name) : next.set(name, value);
    setSearch(next, { replace: true });
  };
  const topics = [...new Set(cards.data?.items.flatMap((card) => card.topics) ?? [])].sort();
  const nameOf = (name: string) => lookUp(`lawTopics.${name}`) ?? name;
  return (
    <DeskPage
      title={t('lawCards.title')}
      lead={t('lawCards.notice')}
      actions={
        <>
          <DatePicker
            aria-label={t('lawCards.on')}
            allowClear={false}
            value={dayjs(on)}
            onChange={(date: Dayjs | null) => change('on', date?.format('YYYY-MM-DD') ?? null)}
          />
          <Select
            aria-label={t('lawCards.topic')}
            className="topic-select"
            allowClear
            placeholder={t('lawCards.topic')}
            value={topic}
            options={topics.map((value) => ({ value, label: nameOf(value) }))}
            onChange={(value: string | null | undefined) => change('topic', value ?? null)}
          />
        </>
      }
    >
      <RulesTabs />
      <Loaded from={cards}>
        {(data) => {
          const shown = data.items.filter((card) => topic === null || card.topics.includes(topic));
          return shown.length === 0 ? (
            <Empty icon="book" title={t('lawCards.empty')} />
          ) : (
            <ul className="stack tight">
              {shown.map((card) => (
                <li key={card.id} className="sheet stack tight">
                  <LawCardText card={card} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </DeskPage>
  );
}
