import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AddAttendees } from './AddAttendees';
import { EnteredResult } from './EnteredResult';
import { SpaceTag } from './GatheringsPage';
import { gatheringQuery, type Attendee, type Entered, type GatheringDetail } from './queries';
import { WithdrawAttendee } from './WithdrawAttendee';

/** One gathering: what we know of it, and who was there. */
export function GatheringPage() {
  const { t } = useTexts('visits');
  const { gatheringId = '' } = useParams();
  const location = useLocation();
  const { entered } = (location.state ?? {}) as { entered?: Entered };
  const query = useQuery(gatheringQuery(gatheringId));
  return (
    <Loaded query={query}>
      {(detail) => (
        <Page
          title={detail.line.gathering.title}
          trail={<Link to={paths.gatherings}>{t('nav.gatherings')}</Link>}
          tags={<SpaceTag closed={detail.line.gathering.closedSpace} />}
        >
          {entered && <EnteredResult entered={entered} />}
          <GatheringFacts detail={detail} />
          <Attendees detail={detail} />
          <AddAttendees gatheringId={gatheringId} />
        </Page>
      )}
    </Loaded>
  );
}

function GatheringFacts({ detail }: { detail: GatheringDetail }) {
  const { t, language } = useTexts('visits');
  const { gathering, placeName, areaName } = detail.line;
  return (
    <Section>
      <Facts
        facts={[
          {
            label: t('gathering.place'),
            value: <Link to={paths.place(gathering.placeId)}>{placeName ?? t('notStated')}</Link>,
          },
          { label: t('gathering.area'), value: areaName ?? t('notStated') },
          { label: t('gathering.start'), value: instant(gathering.start, language) },
          { label: t('gathering.end'), value: instant(gathering.end, language) },
          { label: t('gathering.knownFrom'), value: t(`from.${gathering.knownFrom}`) },
          !!gathering.note && { label: t('gathering.note'), value: gathering.note },
        ]}
      />
    </Section>
  );
}

function Attendees({ detail }: { detail: GatheringDetail }) {
  const { t } = useTexts('visits');
  const present = detail.attendees.filter((attendee) => !attendee.withdrawnReason);
  const title = t('attendees.title', { count: present.length });
  return (
    <Section title={title}>
      <PeopleRows<Attendee>
        label={title}
        rows={detail.attendees}
        person={(attendee) => attendee.person}
        empty={<Empty title={t('attendees.none')} />}
        columns={[
          { key: 'area', title: t('attendees.area'), render: (attendee) => attendee.person.areaName },
          {
            key: 'state',
            title: t('attendees.state'),
            render: (attendee) =>
              !attendee.withdrawnReason ? (
                <WithdrawAttendee gatheringId={detail.line.gathering.id} personId={attendee.person.id} />
              ) : (
                <>
                  <Tag>{t('attendees.withdrawn')}</Tag>
                  <span className="quiet">{attendee.withdrawnReason}</span>
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
