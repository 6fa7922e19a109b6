import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count as grouped, day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { plusDays } from '../clock';
import { CapacitySection } from '../rosters/CapacitySection';
import { CompareSection } from './CompareSection';
import { DraftList } from './DraftList';
import { DraftSection } from './DraftSection';
import { ExportButton } from './ExportButton';
import { inForce } from './model';
import { Publications } from './Publications';
import { rosterQuery, type Roster } from './queries';
import { ReplanBar } from './ReplanBar';
import { RunSection } from './RunSection';
import { SeatsMissing } from './SeatsMissing';
import { useDrawnOn } from './useDrawnOn';
import { useNames } from './useNames';
import { useOthersPublishing } from './useOthersPublishing';
import '../posts.css';

/** One plan: what it lacks, the solver at work, the drafts, and what is published. */
export function RosterPage() {
  const { planId = '' } = useParams();
  const query = useQuery(rosterQuery(planId));
  return <Loaded query={query}>{(roster) => <OneRoster key={planId} roster={roster} />}</Loaded>;
}

function OneRoster({ roster }: { roster: Roster }) {
  const { t, language } = useTexts('posts');
  const { plan, drafts, mayPlan } = roster;
  const published = inForce(roster.publications);
  const names = useNames(roster);
  const drawnOn = useDrawnOn();
  useOthersPublishing(roster);
  const [shown, show] = useShown(roster, published?.draftId);
  const draft = drafts.find(({ id }) => id === shown.draft);
  const before = drafts.find(({ id }) => id === shown.with);
  return (
    <Page
      title={plan.title}
      trail={<Link to={paths.rosters}>{t('nav.rosters')}</Link>}
      tags={
        published ? <Tag color="green">{t('rosters.published')}</Tag> : <Tag>{t('rosters.unpublished')}</Tag>
      }
      lead={`${roster.areaName} · ${t('rosters.span', {
        start: day(plan.startDate, language),
        end: day(plusDays(plan.startDate, plan.days - 1), language),
      })} · ${drawnOn(roster).join(t('separator'))}`}
      actions={
        <>
          {published && <ExportButton roster={roster} />}
          {published && (
            <Button
              onClick={() => {
                window.print();
              }}
            >
              {t('roster.print')}
            </Button>
          )}
        </>
      }
    >
      <Section>
        <Figures
          facts={[
            { label: t('rosters.posts'), value: grouped(roster.posts.length, language) },
            { label: t('rosters.people'), value: grouped(roster.people, language) },
            {
              label: t('rosters.seats'),
              value: grouped(roster.seats.post.length - roster.seats.dropped.length, language),
            },
            {
              label: t('told.seen'),
              value: published ? `${String(published.seen)}/${String(published.told)}` : '–',
            },
          ]}
        />
      </Section>
      {mayPlan && roster.missing > 0 && <SeatsMissing roster={roster} />}
      {mayPlan && published && <ReplanBar roster={roster} onDraft={show.draft} />}
      <CapacitySection roster={roster} />
      <RunSection roster={roster} from={draft?.id} onDraft={show.draft} />
      {drafts.length === 0 ? (
        <Section title={t('drafts.title')}>
          <Empty title={t('drafts.none')}>{t('drafts.none.todo')}</Empty>
        </Section>
      ) : (
        <DraftList roster={roster} shown={shown} show={show} />
      )}
      {draft && before && draft.id !== before.id && (
        <CompareSection
          roster={roster}
          names={names}
          before={before}
          after={draft}
          onClose={() => {
            show.with(null);
          }}
        />
      )}
      {draft && (
        <DraftSection key={draft.id} roster={roster} line={draft} names={names} onDraft={show.draft} />
      )}
      <Publications roster={roster} names={names} onDraft={show.draft} />
    </Page>
  );
}

export interface Shown {
  draft: string | null;
  with: string | null;
}

export interface Show {
  draft: (id: string) => void;
  with: (id: string | null) => void;
}

/**
 * Which draft is looked at, and beside which other, in the address; first the one that is newest when the page is
 * opened: what others make later does not take its place.
 */
function useShown({ drafts }: Roster, published: string | undefined): [Shown, Show] {
  const [params, setParams] = useSearchParams();
  const [first] = useState(drafts[0]?.id ?? published);
  const set = (key: string, value: string | null) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(key);
        if (value) {
          after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  return [
    { draft: params.get('draft') ?? first ?? drafts[0]?.id ?? null, with: params.get('with') },
    {
      draft: (id) => {
        set('draft', id);
      },
      with: (id) => {
        set('with', id);
      },
    },
  ];
}
