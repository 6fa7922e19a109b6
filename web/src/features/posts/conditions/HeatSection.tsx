import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { dayOf } from '../clock';
import { liveQuery } from '../day/queries';
import { AreaName } from './AreaName';
import { CountyChoice } from './CountyChoice';
import { limitsOn } from './heat';
import { HeatDialog } from './HeatDialog';
import { HeatEffect, HeatRule } from './HeatRule';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import { heatQuery, limitsQuery, type HeatSpell, type Limits } from './queries';
import { SpanWords } from './SpanWords';
import { useChoice } from './useChoice';

/** Hot spells of the last days and to come, and what they do to shifts. */
export function HeatSection() {
  const { t } = useTexts('posts');
  const mayTell = useMay('POSTS_KEEP');
  const [area] = useChoice('area');
  const [telling, setTelling] = useState(false);
  const live = useQuery(liveQuery());
  const limits = useQuery(limitsQuery);
  const query = useQuery(heatQuery(area));
  const now = live.data ? Date.parse(live.data.at) : null;
  const inForce = now === null ? undefined : limitsOn(limits.data ?? [], dayOf(now));
  return (
    <Section
      title={t('heat.title')}
      actions={
        <>
          <CountyChoice />
          {mayTell && (
            <Button
              type="primary"
              disabled={now === null}
              onClick={() => {
                setTelling(true);
              }}
            >
              {t('heat.tell')}
            </Button>
          )}
        </>
      }
    >
      {inForce && <HeatRule limits={inForce} />}
      <Loaded query={query} rows={3}>
        {(spells) =>
          now !== null && <Spells spells={byPhase(spells, (each) => each, now)} now={now} limits={inForce} />
        }
      </Loaded>
      {telling && now !== null && (
        <HeatDialog
          now={now}
          limits={inForce}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </Section>
  );
}

interface SpellsProps {
  spells: HeatSpell[];
  now: number;
  limits: Limits | undefined;
}

function Spells({ spells, now, limits }: SpellsProps) {
  const { t } = useTexts('posts');
  const columns: Column<HeatSpell>[] = [
    {
      key: 'span',
      title: t('conditions.time'),
      render: (spell) => (
        <>
          <SpanWords start={spell.start} end={spell.end} /> <PhaseTag phase={phaseOf(spell, now)} />
        </>
      ),
    },
    { key: 'area', title: t('heat.area'), render: ({ areaId }) => <AreaName areaId={areaId} /> },
    {
      key: 'celsius',
      title: t('heat.celsius'),
      number: true,
      render: ({ celsius }) => t('heat.degrees', { celsius }),
    },
    {
      key: 'effect',
      title: t('heat.effect'),
      render: ({ celsius }) => limits && <HeatEffect celsius={celsius} limits={limits} />,
    },
    { key: 'source', title: t('rules.source'), render: ({ source }) => source },
  ];
  return (
    <Rows
      label={t('heat.title')}
      rows={spells}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<Empty title={t('heat.none')}>{t('heat.none.todo')}</Empty>}
    />
  );
}
