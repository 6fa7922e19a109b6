import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { CascadeBranch } from './CascadeBranch';
import { cascadeQuery, type ReceiptState } from './queries';
import { RECEIPT_STATES } from './Tags';

type Counts = Partial<Record<ReceiptState, number>>;

/** Who has read it, acted on it or says nothing: a bar of all, the tree, or all who stand in one state. */
export function CascadeSection({ noticeId, at, mine }: { noticeId: string; at: string; mine: boolean }) {
  const { t } = useTexts('notices');
  const [state, setState] = useState<ReceiptState | null>(null);
  const query = useQuery({ ...cascadeQuery(noticeId, at, state ? { state } : {}), refetchInterval: 10_000 });
  return (
    <Section title={t('cascade')}>
      <Loaded query={query}>
        {({ counts, nodes, more }) =>
          Object.keys(counts).length === 0 ? (
            <Empty title={t(mine ? 'cascade.none' : 'cascade.notYours')} />
          ) : (
            <>
              <ReceiptBar counts={counts} chosen={state} onChoose={setState} />
              {nodes.length === 0 ? (
                <p className="quiet">{t('cascade.nobody')}</p>
              ) : (
                <CascadeBranch noticeId={noticeId} at={at} nodes={nodes} flat={state !== null} />
              )}
              {more && <p className="quiet">{t('cascade.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

interface BarProps {
  counts: Counts;
  chosen: ReceiptState | null;
  onChoose: (state: ReceiptState | null) => void;
}

function ReceiptBar({ counts, chosen, onChoose }: BarProps) {
  const { t, language } = useTexts('notices');
  const states = RECEIPT_STATES.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <>
      <div className="receipt-bar" aria-hidden="true">
        {states.map((state) => (
          <span key={state} className={`receipt-${state}`} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <div className="receipt-counts" role="group" aria-label={t('cascade.filter')}>
        {states.map((state) => (
          <Button
            key={state}
            type={chosen === state ? 'primary' : 'default'}
            aria-pressed={chosen === state}
            onClick={() => {
              onChoose(chosen === state ? null : state);
            }}
          >
            <span className={`receipt-dot receipt-${state}`} aria-hidden="true" />
            {t(`receipt.${state}`)} {count(counts[state] ?? 0, language)}
          </Button>
        ))}
      </div>
    </>
  );
}
