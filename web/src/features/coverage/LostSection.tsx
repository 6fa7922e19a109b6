import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { lostQuery, lostTubesQuery, type LostLine } from './queries';
import { useTimes } from './useTimes';

/** Where results wait or get lost; every figure of tubes opens. */
export function LostSection({ roundId, nodeId }: { roundId: string; nodeId: string }) {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const query = useQuery({ ...lostQuery(roundId, nodeId), refetchInterval: 30_000 });
  const [place, setPlace] = useState<LostLine['place'] | null>(null);
  return (
    <Section title={t('lost')}>
      <Loaded query={query}>
        {(lines) => (
          <Rows
            label={t('lost')}
            rows={lines.filter(({ people, tubes }) => people + tubes > 0)}
            rowKey={(line) => line.place}
            empty={<Empty title={t('lost.nothing')} />}
            columns={[
              { key: 'place', title: t('lost.place'), render: (line) => t(`lost.${line.place}`) },
              {
                key: 'people',
                title: t('lost.people'),
                number: true,
                render: (line) => count(line.people, language),
              },
              {
                key: 'tubes',
                title: t('lost.tubes'),
                number: true,
                render: (line) =>
                  line.tubes === 0 ? (
                    '–'
                  ) : (
                    <Button
                      type="link"
                      size="small"
                      aria-label={`${t('lost.open')}: ${t(`lost.${line.place}`)}`}
                      onClick={() => {
                        setPlace(line.place);
                      }}
                    >
                      {count(line.tubes, language)}
                    </Button>
                  ),
              },
              ...ages(t, language),
              {
                key: 'oldest',
                title: t('lost.oldest'),
                render: (line) => (line.oldestAt ? clock(line.oldestAt) : '–'),
              },
            ]}
          />
        )}
      </Loaded>
      {place && <TubesOf roundId={roundId} nodeId={nodeId} place={place} />}
    </Section>
  );
}

const AGES = ['age0', 'age1', 'age2', 'age3'] as const;

function ages(t: (key: string) => string, language: 'zh' | 'en') {
  return AGES.map((age, i) => ({
    key: age,
    title: t(`lost.${age}`),
    number: true,
    render: (line: LostLine) => count(line.byAge[i] ?? 0, language),
  }));
}

function TubesOf({ roundId, nodeId, place }: { roundId: string; nodeId: string; place: LostLine['place'] }) {
  const { t } = useTexts('coverage');
  const { clock } = useTimes();
  const query = useQuery(lostTubesQuery(roundId, nodeId, place));
  return (
    <>
      <h3>{t('lost.tubesOf', { place: t(`lost.${place}`) })}</h3>
      <Loaded query={query}>
        {(tubes) => (
          <Rows
            label={t('lost.tubesOf', { place: t(`lost.${place}`) })}
            rows={tubes}
            rowKey={(tube) => tube.code}
            empty={<Empty title={t('lost.none')} />}
            columns={[
              {
                key: 'code',
                title: t('where.tube'),
                render: (tube) => (
                  <Link to={`${paths.whereabouts}?code=${encodeURIComponent(tube.code)}`}>{tube.code}</Link>
                ),
              },
              { key: 'people', title: t('lost.people'), number: true, render: (tube) => tube.people },
              { key: 'since', title: t('lost.since'), render: (tube) => clock(tube.since) },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
