import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { UndoDialog } from './UndoDialog';
import './duplicates.css';

type Merge = Answer<'/api/people/{personId}'>['merges'][number];

/** Other records that became part of this person's. */
export function MergedRecords({ merges }: { merges: Merge[] }) {
  const { t, language } = useTexts('registry');
  const may = useMay('PEOPLE_MERGE');
  const [undoing, setUndoing] = useState<Merge | null>(null);
  if (merges.length === 0) {
    return null;
  }
  return (
    <Section title={t('duplicates.merged')}>
      <ol className="history">
        {merges.map((merge) => (
          <li key={merge.decisionId}>
            <div>
              <strong>{t('duplicates.mergedOne')}</strong>
            </div>
            <div className="quiet">
              {instant(merge.mergedAt, language)} · {merge.reason}
            </div>
            {may && (
              <div className="row-actions">
                <Link to={paths.duplicate(merge.pairId)}>{t('duplicates.openPair')}</Link>
                <Button
                  size="small"
                  onClick={() => {
                    setUndoing(merge);
                  }}
                >
                  {t('pair.undoMerge')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {undoing && (
        <UndoDialog
          pairId={undoing.pairId}
          decisionId={undoing.decisionId}
          verdict="MERGED"
          onClose={() => {
            setUndoing(null);
          }}
        />
      )}
    </Section>
  );
}
