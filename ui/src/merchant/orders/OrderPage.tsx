import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { DeskPage } from '../../desk/DeskPage';
import { api, ask } from '../../shared/api/client';
import type { Order } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { useMe } from '../../shared/session/RequireRole';
import { Loaded } from '../../shared/ui/Loaded';
import { Time } from '../../shared/ui/Time';
import { ClaimLink } from './ClaimLink';
import { OrderDates } from './OrderDates';
import { OrderFiles } from './OrderFiles';
import '../../claims/claims.css';

export default function OrderPage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const order = useResource(`order:${id}`, () => ask(api.GET('/api/orders/{id}', { params: { path: { id } } })), 15_000);
  return (
    <DeskPage title={t('orders.one')} {...(order.data ? { heading: order.data.number } : {})} back={{ to: routes.orders, text: t('orders.all') }}>
      <Loaded from={order} lines={9}>
        {(data) => <OrderShown order={data} onChange={order.replace} />}
      </Loaded>
    </DeskPage>
  );
}

export interface OrderPart {
  order: Order;
  onChange: (order: Order) => void;
}

function OrderShown(part: OrderPart) {
  const { role } = useMe();
  const own = role === 'Merchant';
  return (
    <div className="case-columns">
      <div className="stack">
        <Facts order={part.order} />
        <OrderFiles {...part} own={own} />
      </div>
      <div className="stack">
        {own && <ClaimLink order={part.order} />}
        <OrderDates {...part} own={own} />
        <Claims order={part.order} />
      </div>
    </div>
  );
}

function Facts({ order }: { order: Order }) {
  const { t, language } = useI18n();
  const amount = (minor: number) => money(minor, order.currency, language);
  const facts: [string, ReactNode][] = [
    [t('orders.buyer'), `${order.buyer.name} · ${order.buyer.phone}`],
    ...order.lines.map((line): [string, ReactNode] => [
      t('orders.line', { n: line.line }),
      `${line.title} × ${line.quantity} · ${amount(line.priceMinor)}${line.sku ? ` · ${line.sku}` : ''}`,
    ]),
    [t('orders.freight'), amount(order.freightMinor)],
    [t('orders.paid'), amount(order.paidMinor)],
    [t('claimFacts.placedAt'), <Time key="placed" at={order.placedAt} show="absolute" />],
  ];
  return (
    <section className="sheet stack" aria-labelledby="order-facts">
      <h2 id="order-facts">{t('orders.facts')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Claims({ order }: { order: Order }) {
  const { t } = useI18n();
  const { role } = useMe();
  return (
    <section className="sheet stack" aria-labelledby="order-claims">
      <h2 id="order-claims">{t('orders.claims')}</h2>
      {order.claims.length === 0 && <p className="soft">{t('orders.noClaims')}</p>}
      <ul className="stack tight">
        {order.claims.map((claim) => (
          <li key={claim.caseId} className="row spread">
            {role === 'Merchant' ? (
              <Link to={routes.merchantClaim(claim.caseId)}>{claim.number}</Link>
            ) : (
              <Link to={routes.reviewClaim(claim.caseId)}>{claim.number}</Link>
            )}
            <span className="tag accent">{t(`claimStates.${claim.state}`)}</span>
            <span className="faint">
              <Time at={claim.openedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
