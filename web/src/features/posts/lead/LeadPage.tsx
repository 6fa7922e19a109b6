import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useReveal } from '@/shared/people/useReveal';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { clock } from '../clock';
import { dayQuery, liveQuery, otherName, type Day } from '../day/queries';
import { EquipmentSection } from '../equipment/EquipmentSection';
import { HandoverSection } from '../handover/HandoverSection';
import { neededNow } from '../list/fits';
import { postQuery, type Standing } from '../list/queries';
import { PresenceBar } from '../PresenceBar';
import { useWorded } from '../worded';
import { ShiftSection } from './ShiftSection';
import { shiftsToLead } from './shifts';
import { ToldNoShow } from './ToldNoShow';
import '../posts.css';

/** A post leader's day on a phone: who is due, who has come, who is late; notes and equipment. */
export function LeadPage() {
  const { t } = useTexts('posts');
  const words = useWorded();
  const { postId = '' } = useParams();
  const post = useQuery(postQuery(postId));
  const name = words(post.data?.standing.post.name);
  const day = useQuery(dayQuery(postId));
  return (
    <Page
      title={name || t('nav.lead')}
      trail={<Link to={post.data ? paths.postOf(postId) : paths.posts}>{t('nav.lead')}</Link>}
    >
      <Loaded query={post}>
        {({ standing }) => (
          <Loaded query={day}>{(loaded) => <Lead key={postId} standing={standing} day={loaded} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ standing, day }: { standing: Standing; day: Day }) {
  const { t } = useTexts('posts');
  const postId = standing.post.id;
  const reveal = useReveal();
  const now = Date.parse(day.at);
  const { on, next, over } = shiftsToLead(day.shifts, now);
  const live = useQuery(liveQuery()).data?.posts.find((each) => each.postId === postId);
  return (
    <>
      <Section title={t('lead.now', { time: clock(now) })}>
        {live ? (
          <PresenceBar
            needed={neededNow({ standing, live })}
            present={live.present}
            late={live.late}
            noShow={live.noShow}
          />
        ) : (
          <p className="quiet">{t('presence.noneNeeded')}</p>
        )}
        {day.others.length > 0 && (
          <p>
            {t('day.others', {
              names: day.others.map(otherName).join(t('separator')),
            })}
          </p>
        )}
      </Section>
      <ToldNoShow postId={postId} noShows={day.noShows} reveal={reveal} />
      {on.length + next.length === 0 && (
        <Section>
          <Empty title={t('lead.none')}>{t('lead.none.todo')}</Empty>
        </Section>
      )}
      {on.map((shift) => (
        <ShiftSection key={shift.start} postId={postId} shift={shift} day={day} reveal={reveal} kind="now" />
      ))}
      {next.slice(0, 1).map((shift) => (
        <ShiftSection key={shift.start} postId={postId} shift={shift} day={day} reveal={reveal} kind="next" />
      ))}
      <HandoverSection postId={postId} shiftStart={on[0]?.start ?? over.at(-1)?.start ?? null} />
      <EquipmentSection postId={postId} />
    </>
  );
}
