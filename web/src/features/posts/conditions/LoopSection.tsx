import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { liveQuery } from '../day/queries';
import { postsQuery } from '../list/queries';
import { LeaveLoopDialog } from './LeaveLoopDialog';
import { LeftCell } from './LeftCell';
import { LoopDialog } from './LoopDialog';
import { loopsOf } from './loops';
import { PersonCell } from './PersonCell';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import { loopQuery, seatsLeftQuery, type LoopLine } from './queries';
import { SeatsLeft } from './SeatsLeft';
import { SpanWords } from './SpanWords';
import { useChoice } from './useChoice';

/** Who lives and works in which closed loop. */
export function LoopSection() {
  const { t } = useTexts('posts');
  const [entering, setEntering] = useState(false);
  const [wanted, choose] = useChoice('loop');
  const live = useQuery(liveQuery());
  const query = useQuery(postsQuery());
  const loops = loopsOf(query.data?.posts ?? []);
  const loop = wanted ?? loops[0] ?? null;
  const now = live.data ? Date.parse(live.data.at) : null;
  const known = loop === null || loops.includes(loop) ? loops : [loop, ...loops];
  return (
    <Section
      title={t('loops.title')}
      actions={
        <>
          {known.length > 0 && (
            <Select
              aria-label={t('loops.loop')}
              className="filter-choice"
              value={loop}
              onChange={choose}
              options={known.map((value) => ({ value, label: value }))}
            />
          )}
          <Button
            type="primary"
            disabled={now === null}
            onClick={() => {
              setEntering(true);
            }}
          >
            {t('loops.enter')}
          </Button>
        </>
      }
    >
      <Loaded query={query} rows={3}>
        {() =>
          loop === null ? (
            <Empty title={t('loops.noLoop')}>{t('loops.meaning')}</Empty>
          ) : (
            now !== null && <PeopleInside loop={loop} now={now} />
          )
        }
      </Loaded>
      {entering && now !== null && (
        <LoopDialog
          loop={loop}
          loops={known}
          now={now}
          onDone={(entered) => {
            setEntering(false);
            choose(entered);
          }}
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
    </Section>
  );
}

function PeopleInside({ loop, now }: { loop: string; now: number }) {
  const { t } = useTexts('posts');
  const [leaving, setLeaving] = useState<LoopLine | null>(null);
  const query = useQuery(loopQuery(loop));
  const seats = useQuery(seatsLeftQuery(null)).data ?? [];
  const columns: Column<LoopLine>[] = [
    { key: 'person', title: t('told.person'), render: ({ person }) => <PersonCell person={person} /> },
    {
      key: 'span',
      title: t('conditions.time'),
      render: ({ stay }) => (
        <>
          <SpanWords start={stay.start} end={stay.end} /> <PhaseTag phase={phaseOf(stay, now)} />
          {stay.reason && <div className="quiet">{stay.reason}</div>}
        </>
      ),
    },
    {
      key: 'seats',
      title: t('loops.seats'),
      render: ({ stay }) => <LeftCell seats={seats} cause={stay.id} />,
    },
    {
      key: 'acts',
      title: '',
      render: (line) =>
        phaseOf(line.stay, now) !== 'ENDED' && (
          <Button
            onClick={() => {
              setLeaving(line);
            }}
          >
            {t('loops.leave')}
          </Button>
        ),
    },
  ];
  return (
    <Loaded query={query} rows={3}>
      {(lines) => (
        <>
          {lines.length > 0 && <p className="quiet">{t('loops.meaning')}</p>}
          <SeatsLeft
            seats={seats}
            causes={lines.map(({ stay, person }) => ({ id: stay.id, name: person.name }))}
            text="loops.left"
          />
          <Rows
            label={t('loops.people', { loop })}
            rows={byPhase(lines, ({ stay }) => stay, now)}
            columns={columns}
            rowKey={({ stay }) => stay.id}
            empty={<Empty title={t('loops.none', { loop })}>{t('loops.meaning')}</Empty>}
          />
          {leaving && (
            <LeaveLoopDialog
              line={leaving}
              now={now}
              onClose={() => {
                setLeaving(null);
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
