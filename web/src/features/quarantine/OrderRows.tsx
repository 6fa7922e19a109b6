import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import type { PersonLine } from '@/shared/people/useReveal';
import { day } from '@/shared/time';
import type { OrderLine } from './queries';
import { ClassTag, StateTag } from './tags';

type Known = OrderLine & { person: PersonLine };

/** One page of orders: whom, what, where, until when. */
export function OrderRows({ orders }: { orders: OrderLine[] }) {
  const { t, language } = useTexts('quarantine');
  return (
    <PeopleRows<Known>
      label={t('list')}
      rows={orders.filter((order): order is Known => !!order.person)}
      person={(order) => order.person}
      columns={[
        { key: 'area', title: t('area'), render: ({ person }) => person.areaName },
        {
          key: 'state',
          title: t('state'),
          render: (order) => (
            <div className="order-state">
              <StateTag of={order.state} />
              {order.overdue && <Tag color="red">{t('overdue')}</Tag>}
              {order.awaitsDecision && order.state !== 'DRAFT' && <Tag color="gold">{t('awaits')}</Tag>}
              <div>
                <Link to={paths.order(order.id)}>{t('open')}</Link>
              </div>
            </div>
          ),
        },
        {
          key: 'class',
          title: t('class'),
          render: ({ version }) => (
            <>
              <ClassTag of={version.contactClass} />
              <div className="quiet">
                {t(`edition.${version.edition}`, { defaultValue: version.edition })}
              </div>
            </>
          ),
        },
        {
          key: 'place',
          title: t('place'),
          render: ({ version, siteName, room }) => (
            <div className="order-place">
              {t(`place.${version.place}`)}
              {room && (
                <div className="quiet">
                  {siteName} {room.building}-{room.label}
                </div>
              )}
            </div>
          ),
        },
        {
          key: 'until',
          title: t('until'),
          render: (order) => (
            <div className="whole-words">
              {order.version.stands ? day(order.stayUntil, language) : t('falls')}
              {order.dayNumber != null && (
                <div className="quiet">{t('dayNumber', { day: order.dayNumber })}</div>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
