import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Time } from '../../shared/ui/Time';
import type { OrderPart } from './OrderPage';

const names = ['shippedAt', 'deliveredAt'] as const;

/** When the goods were sent and when they arrived: the filing window counts from there. */
export function OrderDates({ order, onChange, own }: OrderPart & { own: boolean }) {
  const { t } = useI18n();
  const [dates, setDates] = useState<Record<(typeof names)[number], Dayjs | null>>({
    shippedAt: order.shippedAt ? dayjs(order.shippedAt) : null,
    deliveredAt: order.deliveredAt ? dayjs(order.deliveredAt) : null,
  });
  const act = useAct();
  const iso = (date: Dayjs | null) => date?.toISOString() ?? null;
  const save = () =>
    act.run(async () => {
      const body = { shippedAt: iso(dates.shippedAt), deliveredAt: iso(dates.deliveredAt) };
      onChange(await ask(api.PUT('/api/orders/{id}/dates', { params: { path: { id: order.id } }, body, ...ifMatch(order.version) })));
    });
  return (
    <section className="sheet stack" aria-labelledby="order-dates">
      <h2 id="order-dates">{t('orders.dates')}</h2>
      {own && <p className="soft">{t('orders.datesText')}</p>}
      <dl className="facts">
        {names.map((name) => (
          <div key={name}>
            <dt id={`date-${name}`}>{t(`claimFacts.${name}`)}</dt>
            <dd>
              {own ? (
                <DatePicker
                  aria-label={t(`claimFacts.${name}`)}
                  className="wide-control"
                  showTime={{ format: 'HH:mm' }}
                  format="YYYY-MM-DD HH:mm"
                  value={dates[name]}
                  placeholder={t('claimFacts.notYet')}
                  onChange={(date: Dayjs | null) => setDates((old) => ({ ...old, [name]: date }))}
                />
              ) : order[name] ? (
                <Time at={order[name] ?? ''} show="absolute" />
              ) : (
                t('claimFacts.notYet')
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ProblemNote problem={act.problem} />
      {own && (
        <div>
          <Button loading={act.busy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
