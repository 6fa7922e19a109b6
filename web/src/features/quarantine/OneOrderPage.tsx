import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ApproveButton, PlaceButton, RevokeButton } from './Decide';
import { orderQuery, OVER, type OrderPage } from './queries';
import { ClassTag, StateTag } from './tags';
import { VersionList } from './VersionList';
import { WhatItSays } from './WhatItSays';

/** One order: what it says in plain words, how it stands, and what changed in it. */
export function OneOrderPage() {
  const { t } = useTexts('quarantine');
  const { orderId = '' } = useParams();
  const query = useQuery(orderQuery(orderId));
  return (
    <Loaded query={query}>
      {(page) => (
        <Page
          title={t('order.title')}
          trail={<Link to={paths.orders}>{t('nav.orders')}</Link>}
          tags={
            <>
              <StateTag of={page.line.state} />
              <ClassTag of={page.line.version.contactClass} />
              {page.line.overdue && <Tag color="red">{t('overdue')}</Tag>}
            </>
          }
          actions={page.mayDecide && !OVER.includes(page.line.state) && <Decisions page={page} />}
        >
          {page.line.awaitsDecision && (
            <p className="notice">
              {t(page.line.approvedVersion == null ? 'order.draft' : 'order.changed', {
                version: page.line.version.version,
              })}
            </p>
          )}
          <Section title={t('order.who')}>
            <Who page={page} />
          </Section>
          <Section title={t('order.says')}>
            <WhatItSays version={page.line.version} />
          </Section>
          <Section title={t('order.stands')}>
            <Standing page={page} />
          </Section>
          <Section title={t('versions')}>
            <VersionList versions={page.versions} approved={page.line.approvedVersion ?? null} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Decisions({ page }: { page: OrderPage }) {
  return (
    <>
      {page.line.awaitsDecision && <ApproveButton page={page} />}
      <PlaceButton page={page} />
      <RevokeButton page={page} />
    </>
  );
}

function Who({ page: { line } }: { page: OrderPage }) {
  const { t } = useTexts('quarantine');
  return line.person ? (
    <PeopleRows
      label={t('order.who')}
      rows={[line.person]}
      person={(each) => each}
      columns={[{ key: 'area', title: t('area'), render: (each) => each.areaName }]}
    />
  ) : (
    <p className="quiet">{t('order.unknown')}</p>
  );
}

function Standing({ page: { line } }: { page: OrderPage }) {
  const { t, language } = useTexts('quarantine');
  const { room } = line;
  return (
    <Facts
      facts={[
        { label: t('state'), value: t(`state.${line.state}.about`) },
        line.dayNumber != null && { label: t('today'), value: t('dayNumber', { day: line.dayNumber }) },
        !!room && {
          label: t('room'),
          value: (
            <Link to={paths.site(room.siteId)}>
              {line.siteName} {room.building}-{room.label}
            </Link>
          ),
        },
        !!line.arrivedAt && { label: t('arrived'), value: instant(line.arrivedAt, language) },
        line.version.caseIds.length > 0 && {
          label: t('cases'),
          value: line.version.caseIds.map((id, index) => (
            <Link key={id} to={paths.case(id)} className="order-case">
              {t('case', { number: index + 1 })}
            </Link>
          )),
        },
      ]}
    />
  );
}
