import { useQuery } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { liveQuery } from '../day/queries';
import { useWorded } from '../worded';
import { NOBODY, rowsByPerson, rowsByPost, type Row, type Seat } from './grid';
import { seatsOf } from './model';
import { PrintSheet } from './PrintSheet';
import { draftQuery, type Draft, type DraftLine, type Roster } from './queries';
import { ReplanSummary } from './ReplanSummary';
import { RosterGrid } from './RosterGrid';
import { SeatDrawer } from './SeatDrawer';
import { TallyList } from './TallyList';
import { UnfilledSection } from './UnfilledSection';
import type { Names } from './useNames';
import { useSeatWords } from './wording';

type View = 'POSTS' | 'PEOPLE';
const VIEWS: View[] = ['POSTS', 'PEOPLE'];

interface Props {
  roster: Roster;
  line: DraftLine;
  names: Names;
  onDraft: (id: string) => void;
}

/** One draft: what it costs by rule, the grid, and a seat when it is clicked. */
export function DraftSection({ roster, line, names, onDraft }: Props) {
  const query = useQuery(draftQuery(roster.plan.id, line.id));
  return (
    <Loaded query={query}>
      {(draft) => <OneDraft roster={roster} draft={draft} names={names} onDraft={onDraft} />}
    </Loaded>
  );
}

function OneDraft({ roster, draft, names, onDraft }: Omit<Props, 'line'> & { draft: Draft }) {
  const { t } = useTexts('posts');
  const [view, setView] = useState<View>('POSTS');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<number | null>(null);
  const seats = useMemo(() => seatsOf(roster), [roster]);
  const rows = useRows(roster, draft, names, seats, view, useDeferredValue(text));
  const seat = seats.find(({ index }) => index === selected);
  return (
    <>
      {draft.replan && (
        <ReplanSummary
          roster={roster}
          draft={draft}
          replan={draft.replan}
          names={names}
          seats={seats}
          onDraft={onDraft}
        />
      )}
      <Section
        title={t('draft.title', { origin: t(`origin.${draft.draft.origin}`) })}
        actions={
          <>
            <Segmented<View>
              aria-label={t('draft.view')}
              value={view}
              onChange={setView}
              options={VIEWS.map((value) => ({ value, label: t(`draft.view.${value}`) }))}
            />
            <Input.Search
              aria-label={t('draft.search')}
              placeholder={t('draft.search')}
              style={{ width: 220, maxWidth: '100%' }}
              allowClear
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          </>
        }
      >
        <TallyList tally={draft.tally} />
        <Grid
          roster={roster}
          draft={draft}
          names={names}
          rows={rows}
          view={view}
          selected={selected}
          onSelect={setSelected}
        />
        <Legend />
      </Section>
      <UnfilledSection roster={roster} draft={draft} names={names} seats={seats} onSelect={setSelected} />
      <PrintSheet roster={roster} draft={draft} names={names} seats={seats} />
      {seat && (
        <SeatDrawer
          key={seat.index}
          roster={roster}
          draft={draft}
          names={names}
          seats={seats}
          seat={seat}
          onDraft={onDraft}
          onClose={() => {
            setSelected(null);
          }}
        />
      )}
    </>
  );
}

function upTo(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Rows of the chosen view, of those posts or people whose name holds the text. */
function useRows(
  { posts, people: count }: Roster,
  { holders }: Draft,
  { name }: Names,
  seats: Seat[],
  view: View,
  text: string,
): Row[] {
  const words = useWorded();
  const wanted = text.trim().toLowerCase();
  const all = useMemo(
    () =>
      view === 'POSTS' ? rowsByPost(seats, upTo(posts.length)) : rowsByPerson(seats, holders, upTo(count)),
    [seats, holders, posts.length, count, view],
  );
  const called = ({ of }: Row) => (view === 'POSTS' ? words(posts[of]?.name) : of === NOBODY ? '' : name(of));
  return wanted === '' ? all : all.filter((row) => called(row).toLowerCase().includes(wanted));
}

interface GridProps {
  roster: Roster;
  draft: Draft;
  names: Names;
  rows: Row[];
  view: View;
  selected: number | null;
  onSelect: (seat: number) => void;
}

function Grid({ roster, draft, names, rows, view, selected, onSelect }: GridProps) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const seatWords = useSeatWords(roster);
  const now = useQuery(liveQuery()).data?.at;
  const holder = (seat: Seat) => draft.holders[seat.index] ?? NOBODY;
  const who = (seat: Seat) => (holder(seat) === NOBODY ? t('day.nobody') : names.name(holder(seat)));
  const changed = useMemo(() => new Set(draft.changes.map(({ seat }) => seat)), [draft.changes]);
  const kind = (seat: Seat) =>
    [
      holder(seat) === NOBODY ? 'tile-open' : seat.night ? 'tile-night' : 'tile-day',
      changed.has(seat.index) ? 'tile-changed' : '',
      seat.heatMinutes > 0 ? 'tile-heat' : '',
    ].join(' ');
  return (
    <RosterGrid
      rows={rows}
      firstDay={roster.plan.startDate}
      days={roster.plan.days}
      head={t(view === 'POSTS' ? 'grid.post' : 'grid.person')}
      name={({ of }) =>
        view === 'POSTS' ? words(roster.posts[of]?.name) : of === NOBODY ? t('grid.nobody') : names.name(of)
      }
      tile={(seat) => (view === 'POSTS' ? who(seat) : words(roster.posts[seat.post]?.name))}
      told={(seat) => `${seatWords(seat)}${t('semicolon')}${who(seat)}`}
      kind={kind}
      selected={selected}
      onSelect={onSelect}
      now={now ? Date.parse(now) : 0}
    />
  );
}

function Legend() {
  const { t } = useTexts('posts');
  return (
    <p className="roster-legend quiet">
      {(['day', 'night', 'open', 'changed', 'heat'] as const).map((kind) => (
        <span key={kind}>
          <span className={`legend-tile tile-${kind}`} aria-hidden="true" /> {t(`legend.${kind}`)}
        </span>
      ))}
      <span>{t('legend.keys')}</span>
    </p>
  );
}
