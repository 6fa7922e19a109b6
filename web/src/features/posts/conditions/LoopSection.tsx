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
import { LoopDialog } from './LoopDialog';
import { loopsOf } from './loops';
import { PersonCell } from './PersonCell';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import { loopQuery, type LoopLine } from './queries';
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
  const query = useQuery(loopQuery(loop));
  const columns: Column<LoopLine>[] = [
    { key: 'person', title: t('told.person'), render: ({ person }) => <PersonCell person={person} /> },
    {
      key: 'span',
      title: t('conditions.time'),
      render: (line) => <SpanWords start={line.start} end={line.end} />,
    },
    {
      key: 'phase',
      title: t('rosters.state'),
      render: (line) => <PhaseTag phase={phaseOf(line, now)} />,
    },
  ];
  return (
    <Loaded query={query} rows={3}>
      {(lines) => (
        <>
          {lines.length > 0 && <p className="quiet">{t('loops.meaning')}</p>}
          <Rows
            label={t('loops.people', { loop })}
            rows={byPhase(lines, (each) => each, now)}
            columns={columns}
            rowKey={({ person, start, end }) => `${person.id} ${start} ${end ?? ''}`}
            empty={<Empty title={t('loops.none', { loop })}>{t('loops.meaning')}</Empty>}
          />
        </>
      )}
    </Loaded>
  );
}
