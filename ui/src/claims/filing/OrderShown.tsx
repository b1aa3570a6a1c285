import type { ClaimableOrder } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { orderFileUrl } from '../../shared/routes';
import { Time } from '../../shared/ui/Time';

/** The order a claim is about, as the buyer knows it: what, from whom, what was paid, and how it was pictured. */
export function OrderShown({ orderToken, order }: { orderToken: string; order: ClaimableOrder }) {
  const { t, language } = useI18n();
  const [listing] = order.listing;
  return (
    <section className="sheet order-shown" aria-labelledby="order-title">
      {listing !== undefined && (
        <img className="order-picture" src={`${orderFileUrl.claimable(orderToken, listing)}?size=preview`} alt={t('fileClaim.listingPicture')} />
      )}
      <div className="stack tight">
        <h2 id="order-title">{order.lines.map((line) => line.title).join(language === 'en' ? ', ' : '、')}</h2>
        <p className="soft">
          {order.merchant} · {order.orderNumber}
        </p>
        <p>
          {t('fileClaim.paid', { amount: money(order.paidMinor, order.currency, language) })}
          {order.freightMinor > 0 && ` ${t('fileClaim.freight', { amount: money(order.freightMinor, order.currency, language) })}`}
        </p>
        <p className="faint">
          {order.deliveredAt ? (
            <>
              {t('claimFacts.deliveredAt')} <Time at={order.deliveredAt} show="absolute" />
            </>
          ) : (
            t('fileClaim.notDelivered')
          )}
        </p>
      </div>
    </section>
  );
}
