import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { minuteOfDay } from '../clock';
import { DaySection } from '../day/DaySection';
import { liveQuery } from '../day/queries';
import { EquipmentSection } from '../equipment/EquipmentSection';
import { HandoverSection } from '../handover/HandoverSection';
import { neededNow } from '../list/fits';
import { useKindWord } from '../list/kinds';
import { PatternPicture } from '../list/PatternPicture';
import { Counties } from '../list/PostRow';
import { drawable, postQuery, type PostPage } from '../list/queries';
import { MealSection } from '../meals/MealSection';
import { PresenceBar } from '../PresenceBar';
import { useWorded } from '../worded';
import { CloseButton } from './CloseButton';
import { GoOnButton } from './GoOnButton';
import { RuleSection } from './RuleSection';
import '../posts.css';

/** One post: its day, its rules, what it has and what one shift tells the next. */
export function OnePostPage() {
  const { postId = '' } = useParams();
  const query = useQuery(postQuery(postId));
  return <Loaded query={query}>{(page) => <OnePost key={postId} page={page} />}</Loaded>;
}

function OnePost({ page }: { page: PostPage }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const kind = useKindWord();
  const navigate = useNavigate();
  const mayLead = useMay('POSTS_LEAD');
  const mayKeep = useMay('POSTS_KEEP');
  const { standing, rules } = page;
  const { post, closed } = standing;
  const live = useQuery(liveQuery(post.areaId)).data;
  const here = live?.posts.find(({ postId }) => postId === post.id);
  return (
    <Page
      title={words(post.name)}
      trail={<Link to={paths.posts}>{t('nav.posts')}</Link>}
      tags={
        <>
          <Tag>{kind(post.kind)}</Tag>
          {closed && <Tag>{t('posts.closed')}</Tag>}
        </>
      }
      actions={
        <>
          {mayLead && !closed && (
            <Button type="primary" onClick={() => void navigate(paths.postLead(post.id))}>
              {t('nav.lead')}
            </Button>
          )}
          {mayKeep && !standing.closing && <CloseButton postId={post.id} />}
        </>
      }
    >
      <Section>
        <PostFacts page={page} />
        <div className="post-today">
          <PatternPicture
            lines={standing.lines.map(drawable)}
            now={live ? minuteOfDay(Date.parse(live.at)) : undefined}
          />
          {here && (
            <PresenceBar
              needed={neededNow({ standing, live: here })}
              present={here.present}
              late={here.late}
              noShow={here.noShow}
            />
          )}
        </div>
      </Section>
      {mayLead && <DaySection postId={post.id} />}
      <EquipmentSection postId={post.id} />
      <HandoverSection postId={post.id} shiftStart={here?.shiftStart ?? null} />
      <MealSection postId={post.id} areaId={post.areaId} />
      <RuleSection standing={standing} rules={rules} />
    </Page>
  );
}

function PostFacts({ page: { standing } }: { page: PostPage }) {
  const { t, language } = useTexts('posts');
  const mayKeep = useMay('POSTS_KEEP');
  const { post, organizations, closing } = standing;
  return (
    <Facts
      facts={[
        { label: t('post.counties'), value: <Counties standing={standing} /> },
        {
          label: t('post.staffedBy'),
          value:
            organizations.length === 0 ? (
              t('posts.noOrganization')
            ) : (
              <ul className="plain">
                {organizations.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={paths.organization(id)}>{name}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
        { label: t('post.place'), value: t(post.outdoor ? 'post.outdoor' : 'post.indoor') },
        !!post.loop && { label: t('post.loop'), value: post.loop },
        { label: t('post.opened'), value: instant(post.opensAt, language) },
        !!post.noticeId && {
          label: t('post.notice'),
          value: <Link to={paths.notice(post.noticeId)}>{t('post.noticeOpen')}</Link>,
        },
        !!standing.noticeEndedBy && {
          label: t('posts.noticeEnded'),
          value: (
            <span className="row-actions">
              <Link to={paths.notice(standing.noticeEndedBy)}>{t('post.noticeNow')}</Link>
              {mayKeep && !closing && <GoOnButton postId={post.id} endedBy={standing.noticeEndedBy} />}
            </span>
          ),
        },
        !!closing && {
          label: t('post.closing'),
          value: `${instant(closing.closesAt, language)} · ${closing.reason}`,
        },
        !!standing.nextChangeAt && {
          label: t('post.nextChange'),
          value: instant(standing.nextChangeAt, language),
        },
      ]}
    />
  );
}
