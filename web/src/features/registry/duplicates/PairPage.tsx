import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { RevealButton } from '@/shared/people/RevealButton';
import { useReveal } from '@/shared/people/useReveal';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { DecisionList } from './DecisionList';
import { DifferDialog } from './DifferDialog';
import { MergeDialog } from './MergeDialog';
import { neighbours } from './neighbours';
import { pairQuery, pairsQuery, isView, type PairPage as Answer } from './queries';
import { SideBySide } from './SideBySide';
import { StrengthTag } from './StrengthTag';
import './duplicates.css';

/** Two records side by side, and what a person says of them. */
export function PairPage() {
  const { pairId = '' } = useParams();
  const query = useQuery(pairQuery(pairId));
  return <Loaded query={query}>{(page) => <OnePair key={pairId} page={page} />}</Loaded>;
}

type Asking = 'merge' | 'differ' | null;

function OnePair({ page }: { page: Answer }) {
  const { t } = useTexts('registry');
  const reveal = useReveal();
  const [asking, setAsking] = useState<Asking>(null);
  const around = useAround(page.pair.id);
  const { pair, open, first, second } = page;
  // what is shown in full of somebody merged is the record that stayed
  const merged = pair.apart || !pair.decision?.survivorId ? null : [pair.decision.survivorId];
  useKeys({
    m: open
      ? () => {
          setAsking('merge');
        }
      : undefined,
    d: open
      ? () => {
          setAsking('differ');
        }
      : undefined,
    ArrowDown: around.next,
    ArrowUp: around.previous,
  });
  const close = () => {
    setAsking(null);
  };
  return (
    <Page
      title={t('pair.title')}
      trail={<Link to={around.list}>{t('nav.duplicates')}</Link>}
      tags={<StrengthTag line={page} />}
      lead={
        pair.decision?.verdict === 'MERGED' && !open ? (
          t('pair.mergedNote')
        ) : (
          <span className="pair-keys">{t('pair.keys')}</span>
        )
      }
      actions={
        <>
          <Button disabled={!around.previous} onClick={around.previous}>
            {t('pair.previous')}
          </Button>
          <Button disabled={!around.next} onClick={around.next}>
            {t('pair.next')}
          </Button>
          <RevealButton reveal={reveal} personIds={merged ?? [first.person.id, second.person.id]} />
        </>
      }
    >
      <Section
        actions={
          around.at > 0 && (
            <span className="quiet">{t('pair.position', { at: around.at, all: around.all })}</span>
          )
        }
      >
        <SideBySide page={page} revealed={reveal.revealed} />
        {open && (
          <div className="pair-actions">
            <Button
              type="primary"
              onClick={() => {
                setAsking('merge');
              }}
            >
              {t('pair.merge')} <kbd>M</kbd>
            </Button>
            <Button
              onClick={() => {
                setAsking('differ');
              }}
            >
              {t('pair.differ')} <kbd>D</kbd>
            </Button>
          </div>
        )}
      </Section>
      <Section title={t('pair.why')}>
        <div className="pair-why">
          {pair.evidence.map((each) => (
            <Tag key={each}>{t(`evidence.${each}`)}</Tag>
          ))}
        </div>
        <p className="quiet">{t('pair.score', { score: pair.score })}</p>
      </Section>
      <DecisionList page={page} />
      {asking === 'merge' && <MergeDialog page={page} revealed={reveal.revealed} onClose={close} />}
      {asking === 'differ' && <DifferDialog pairId={pair.id} onClose={close} />}
    </Page>
  );
}

/** Where this pair stands in the list that one came from. */
function useAround(pairId: string) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('show');
  const view = isView(asked) ? asked : 'ALL';
  const area = params.get('area');
  const { data } = useQuery(pairsQuery(view, area));
  const ids = data?.pairs.map((line) => line.pair.id) ?? [];
  const { at, next, previous } = neighbours(ids, pairId);
  const go = (id: string | undefined) =>
    id ? () => void navigate(paths.duplicate(id, view, area)) : undefined;
  return { at, all: ids.length, next: go(next), previous: go(previous), list: paths.duplicates(view) };
}

/** Single keys, while nobody types and no dialog is open. */
function useKeys(actions: Record<string, (() => void) | undefined>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const busy =
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('[role="dialog"]') !== null ||
        (event.target instanceof HTMLElement &&
          event.target.closest('input, textarea, select, [role="combobox"], [contenteditable]') !== null);
      const action = busy ? undefined : actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [actions]);
}
